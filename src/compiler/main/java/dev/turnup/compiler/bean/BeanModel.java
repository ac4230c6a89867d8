// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a selection. */
public final class BeanModel {
    private final Map<String, Bean> beans = new LinkedHashMap<>();
    private final List<IdentityClass> identities;
    private final List<String> roots;
    private final Set<XmlName> rootElements;

    BeanModel(List<Bean> beans, List<IdentityClass> identities, List<String> roots) {
        this.identities = List.copyOf(identities);
        beans.forEach(bean -> this.beans.put(bean.className(), bean));
        this.roots = List.copyOf(roots);
        this.rootElements = this.roots.stream()
                .flatMap(root -> Optional.ofNullable(this.beans.get(root)).stream())
                .map(bean -> bean.node().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The classes in order of first occurrence. */
    public List<Bean> beans() {
        return List.copyOf(beans.values());
    }

    /** The classes of identities. */
    public List<IdentityClass> identities() {
        return identities;
    }

    /** The names of the classes of top-level nodes. */
    public List<String> roots() {
        return roots;
    }

    /** The names of those of top-level nodes, each with what a member that leads to it is called, in order. */
    public SequencedMap<String, String> rootMembers() {
        NameScope scope = new NameScope(Set.of());
        SequencedMap<String, String> members = new LinkedHashMap<>();
        for (String root : roots) {
            bean(root).map(b -> b.node().declaration()).ifPresent(node -> {
                String local = node.name().local();
                String member =
                        scope.claim(List.of(JavaNames.member(local), JavaNames.member(node.module() + "-" + local)));
                members.put(root, member);
            });
        }
        return members;
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
