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
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;

/** Converts beans to edits and trees to beans. Safe for several threads. */
public final class Beans {
    private final Schema schema;
    private final JAXBContext context;

    private Beans(Schema schema, JAXBContext context) {
        this.schema = schema;
        this.context = context;
    }

    /**
     * A bridge for beans.
     *
     * @param classes the classes of top-level nodes, each an {@code @XmlRootElement}
     * @throws IllegalArgumentException where JAXB refuses one of them
     */
    public static Beans of(Schema schema, Class<?>... classes) {
        try {
            return new Beans(schema, JAXBContext.newInstance(classes));
        } catch (JAXBException e) {
            throw new IllegalArgumentException("not classes of JAXB: " + Arrays.toString(classes), e);
        }
    }

    /**
     * The edit that merges what a bean of a top-level node holds. A value that its type refuses is kept as such, for
     * validation to report.
     *
     * @throws IllegalArgumentException where the bean is of no top-level node, or of another version of the schema
     */
    public EditConfig edit(Object bean) {
        DecodedEdit read;
        try (XmlReader xml = XmlReader.of(xml(bean), bean.getClass().getSimpleName())) {
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
        try {
            Marshaller marshaller = context.createMarshaller();
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
     * A top-level node of a tree as a bean; empty where the tree has no such node. Nodes that the bean's class does not
     * know are left out.
     *
     * @throws IllegalArgumentException where the class is not of a top-level node
     */
    public <T> Optional<T> bean(DataTree tree, Class<T> type) {
        Optional<DataNode> node = tree.root().child(elementName(type));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(schema, node.get(), xml, Secrets.SHOWN);
        try {
            StreamSource source = new StreamSource(new StringReader(xml.toString()));
            return Optional.of(
                    context.createUnmarshaller().unmarshal(source, type).getValue());
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
