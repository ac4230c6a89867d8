// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Property;
import dev.turnup.xml.XmlName;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What annotations say of an element's name: the namespace that most elements have is the package's and need not be said,
 * which makes classes smaller and JAXB faster.
 *
 * @param namespace the package's
 */
record ElementNames(String namespace) {

    static ElementNames of(BeanModel model) {
        Map<String, Long> counts = model.beans().stream()
                .flatMap(ElementNames::names)
                .collect(Collectors.groupingBy(XmlName::namespace, TreeMap::new, Collectors.counting()));
        return new ElementNames(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(""));
    }

    private static Stream<XmlName> names(Bean bean) {
        return bean.properties().stream().map(Property::node).map(node -> node.name());
    }

    /** Whether a field of that name stands for the element by itself. */
    boolean isPlain(XmlName name, String field) {
        return name.local().equals(field) && name.namespace().equals(namespace);
    }

    /** Adds what has to be said of an element. */
    AnnotationSpec say(XmlName name, Class<?> annotation) {
        AnnotationSpec.Builder spec = AnnotationSpec.builder(annotation).addMember("name", "$S", name.local());
        if (!name.namespace().equals(namespace)) {
            spec.addMember("namespace", "$S", name.namespace());
        }
        return spec.build();
    }
}
