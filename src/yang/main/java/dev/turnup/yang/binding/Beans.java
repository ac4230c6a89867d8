// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Arrays;
import java.util.Optional;

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

    /** The edit that merges what a bean of a top-level node holds. */
    public EditConfig edit(Object bean) {
        throw new UnsupportedOperationException("not supported yet: " + schema + context + bean);
    }

    /** The tree that a bean of a top-level node makes by itself. */
    public DataTree tree(Object bean) {
        throw new UnsupportedOperationException("not supported yet: " + schema + context + bean);
    }

    /** A top-level node of a tree as a bean; empty where the tree has no such node. */
    public <T> Optional<T> bean(DataTree tree, Class<T> type) {
        throw new UnsupportedOperationException("not supported yet: " + tree.digest() + type);
    }
}
