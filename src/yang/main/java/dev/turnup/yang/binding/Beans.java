// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchema;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;

/**
 * Converts beans to edits and trees to beans. Safe for several threads.
 *
 * <p>Generated beans are written without JAXB. To read some, a JAXB context of their class is made, once: what a context costs
 * grows with the classes that it reaches, so one of an interface does not wait for one of everything.
 */
public final class Beans {
    private final Schema schema;
    private final ConcurrentMap<Class<?>, JAXBContext> contexts = new ConcurrentHashMap<>();

    private Beans(Schema schema) {
        this.schema = schema;
    }

    /** A bridge between the data of a schema and beans of its nodes, generated ones or {@code @XmlRootElement}s by hand. */
    public static Beans of(Schema schema) {
        return new Beans(schema);
    }

    private JAXBContext context(Class<?> type) {
        return contexts.computeIfAbsent(type, Beans::newContext);
    }

    /**
     * A new JAXB context of generated classes, or others, and all that they reach: for a marshaller of one's own. The first of
     * a process comes sooner than from {@link JAXBContext#newInstance(Class...)}, since another thread reads the classes while
     * JAXB loads itself.
     *
     * @throws IllegalArgumentException where JAXB refuses a class
     */
    public static JAXBContext newContext(Class<?>... types) {
        ContextClasses.readAhead(types);
        try {
            return JAXBContext.newInstance(types);
        } catch (JAXBException e) {
            throw new IllegalArgumentException("not a class of JAXB: " + Arrays.toString(types), e);
        }
    }

    /**
     * The edit that merges what a bean of a top-level node holds. A value that its type refuses is kept as such, for
     * validation to report.
     *
     * @throws IllegalArgumentException where the bean is of no top-level node, or of another version of the schema
     */
    public EditConfig edit(Object bean) {
        return decoded(xml(bean), bean.getClass().getSimpleName());
    }

    private EditConfig decoded(String text, String name) {
        DecodedEdit read;
        try (XmlReader xml = XmlReader.of(text, name)) {
            read = XmlCodec.readEdit(schema, xml);
        } catch (XmlException e) {
            throw new IllegalArgumentException("a value that XML cannot carry: " + e.getMessage(), e);
        }
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException("the bean does not fit the schema: "
                    + read.problems().stream().map(EditError::toString).collect(Collectors.joining("\n")));
        }
        return read.edit().withoutLocations();
    }

    private String xml(Object bean) {
        if (bean instanceof Bean generated) {
            XmlWriter xml = XmlWriter.compact();
            new BeanXml(xml, Secrets.SHOWN).write(generated.content());
            return xml.toString();
        }
        try {
            Marshaller marshaller = context(bean.getClass()).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            StringWriter out = new StringWriter();
            marshaller.marshal(bean, out);
            return out.toString();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("not a bean of a top-level node: " + bean.getClass(), e);
        }
    }

    /**
     * The tree that a bean of a top-level node makes by itself.
     *
     * @throws IllegalArgumentException as {@link #edit} does, or where two entries have one key
     */
    public DataTree tree(Object bean) {
        return switch (edit(bean).applyTo(DataTree.empty(schema), Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected ->
                throw new IllegalArgumentException("the bean is no tree: " + rejected.errors());
        };
    }

    /**
     * The edit that merges a bean, or what is in it, into a place.
     *
     * @throws IllegalArgumentException where the schema has no such place, or where the bean is an entry with another key
     */
    public <T extends Bean> EditConfig edit(BeanPath<T> path, T bean) {
        return placed(path.toInstancePath(), xml -> xml.properties(bean.content()));
    }

    /**
     * The edit that sets a leaf, or adds a value to a leaf-list.
     *
     * @throws IllegalArgumentException where the schema has no such place
     */
    public <T> EditConfig edit(LeafPath<T> path, T value) {
        return placed(path.toInstancePath(), xml -> xml.value(value));
    }

    private EditConfig placed(InstancePath given, Consumer<BeanXml> content) {
        InstancePath path = given.in(schema);
        XmlWriter writer = XmlWriter.compact();
        BeanXml xml = new BeanXml(writer, Secrets.SHOWN);
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            writer.start(step.name());
            if (i + 1 < path.steps().size()) {
                step.keys().forEach(key -> xml.key(key.name(), key.value()));
            }
        }
        content.accept(xml);
        path.steps().forEach(step -> writer.end());
        EditConfig edit = decoded(writer.toString(), path.toString());
        if (edit.applyTo(DataTree.empty(schema), Operation.MERGE) instanceof EditResult.Applied applied
                && applied.tree().find(path).isEmpty()) {
            throw new IllegalArgumentException("what is put at " + path + " has another key");
        }
        return edit;
    }

    /**
     * What a tree has at a path; keys are read as the tree's schema types them.
     *
     * @throws IllegalArgumentException where the schema has no such place, or where the tree holds a value that the leaf's
     *     class does not have
     */
    public <R> R read(DataTree tree, DataPath<R> path) {
        return path.readFrom(new PathReader(this, tree));
    }

    /**
     * A top-level node of a tree as a bean; empty where the tree has no such node. Nodes that the bean's class does not
     * know are left out.
     *
     * @throws IllegalArgumentException where the class is not of a top-level node, or of a list, of which there are many
     */
    public <T> Optional<T> bean(DataTree tree, Class<T> type) {
        Optional<DataNode> found = tree.root().child(elementName(type));
        if (found.isPresent() && found.get() instanceof DataNode.ListData list) {
            throw new IllegalArgumentException(
                    list.name().local() + " is a list, whose entries are read by the path to it or to one of them");
        }
        return found.map(node -> bean(node, type));
    }

    /** Writes what is in a bean, without its own element, into the element that is open: the input of an operation. */
    public static void writeContent(Bean bean, XmlWriter xml) {
        new BeanXml(xml, Secrets.SHOWN).properties(bean.content());
    }

    /**
     * Reads what no tree holds, such as a notification: elements that the bean's class does not know are left out.
     *
     * @param xml on the element's start, whatever it is called; afterwards on its end
     * @throws IllegalArgumentException where the class does not have a value
     * @throws XmlException where the XML is malformed
     */
    public <T extends Bean> T bean(XmlReader xml, Class<T> type) {
        XmlWriter copy = XmlWriter.compact();
        xml.copyTo(copy);
        return read(copy, type);
    }

    <T> T bean(DataNode node, Class<T> type) {
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(schema, node, xml, Secrets.SHOWN);
        return read(xml, type);
    }

    private <T> T read(XmlWriter xml, Class<T> type) {
        try {
            StreamSource source = new StreamSource(new StringReader(xml.toString()));
            return context(type).createUnmarshaller().unmarshal(source, type).getValue();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("not read as " + type + ": " + e.getMessage(), e);
        }
    }

    private static XmlName elementName(Class<?> type) {
        XmlRootElement root = type.getAnnotation(XmlRootElement.class);
        if (root == null) {
            throw new IllegalArgumentException(type + " is not of a top-level node: it has no @XmlRootElement");
        }
        if (!root.namespace().equals("##default")) {
            return new XmlName(root.namespace(), root.name());
        }
        XmlSchema ofPackage = type.getPackage().getAnnotation(XmlSchema.class);
        return new XmlName(ofPackage == null ? "" : ofPackage.namespace(), root.name());
    }
}
