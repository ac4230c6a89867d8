// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a selection. */
public final class BeanModel {
    private final Map<String, Bean> beans = new LinkedHashMap<>();
    private final List<IdentityClass> identities;
    private final Bean top;
    private final List<String> roots;
    private final Set<XmlName> rootElements;

    BeanModel(List<Bean> beans, List<IdentityClass> identities, Bean top, List<String> roots) {
        this.identities = List.copyOf(identities);
        beans.forEach(bean -> this.beans.put(bean.className(), bean));
        this.top = top;
        this.roots = List.copyOf(roots);
        this.rootElements = top.properties().stream().map(p -> p.node().name()).collect(Collectors.toUnmodifiableSet());
    }

    /** The classes in order of first occurrence. */
    public List<Bean> beans() {
        return List.copyOf(beans.values());
    }

    /** The classes of identities. */
    public List<IdentityClass> identities() {
        return identities;
    }

    /** The top-level nodes as if one bean held them; it gets no class of its own but paths to them. */
    public Bean top() {
        return top;
    }

    /** The names of the classes of top-level nodes. */
    public List<String> roots() {
        return roots;
    }

    /** Whether a bean may be the root of a document: a top-level node is, and of the others who has no name of such a node. */
    public boolean isElement(Bean bean) {
        return roots.contains(bean.className())
                || !rootElements.contains(bean.node().name());
    }

    /** The bean of that class name. */
    public Optional<Bean> bean(String className) {
        return Optional.ofNullable(beans.get(className));
    }
}
