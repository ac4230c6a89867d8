// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of a selection. */
public final class BeanModel {
    private final Map<String, Bean> beans = new LinkedHashMap<>();
    private final List<IdentityClass> identities;
    private final Bean top;
    private final List<String> roots;
    private final Map<XmlName, Long> rootElements;

    BeanModel(List<Bean> beans, List<IdentityClass> identities, Bean top, List<String> roots) {
        this.identities = List.copyOf(identities);
        beans.forEach(bean -> this.beans.put(bean.className(), bean));
        this.top = top;
        this.roots = List.copyOf(roots);
        this.rootElements = Stream.concat(
                        top.properties().stream().map(p -> p.node().name()),
                        messages()
                                .filter(bean -> bean.role() != Bean.Role.OUTPUT)
                                .map(bean -> bean.node().name()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
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

    /** What is sent or told. */
    public Stream<Bean> messages() {
        return beans.values().stream().filter(bean -> bean.role() != Bean.Role.DATA);
    }

    /**
     * Whether a bean may be the root of a document: a top-level node is, and the input of an operation and a notification of
     * whose name there is no other; of the others who has no name of such a node.
     */
    public boolean isElement(Bean bean) {
        long named = rootElements.getOrDefault(bean.node().name(), 0L);
        return switch (bean.role()) {
            case DATA -> roots.contains(bean.className()) || named == 0;
            case INPUT, NOTIFICATION -> named == 1;
            case OUTPUT -> false;
        };
    }

    /** The bean of that class name. */
    public Optional<Bean> bean(String className) {
        return Optional.ofNullable(beans.get(className));
    }
}
