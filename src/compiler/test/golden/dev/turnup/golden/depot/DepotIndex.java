// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The schema that the classes of this package were generated from, and the classes.
 */
@SuppressWarnings("deprecation")
public final class DepotIndex {
    private DepotIndex() {
    }

    /**
     * The compiled schema, loaded when first asked for.
     */
    public static Schema schema() {
        return Loaded.SCHEMA;
    }

    /**
     * All classes, each an {@code @XmlRootElement} unless a top-level node has its element's name.
     */
    public static List<Class<?>> beans() {
        return List.of(
                Bay.class,
                Status.class,
                Event.class,
                Yard.class,
                Slot.class,
                Arrived.class,
                Cargo.class,
                Clean.class,
                CleanOutput.class,
                Cleaned.class,
                Halt.class,
                Dispatch.class,
                DispatchOutput.class,
                Stop.class);
    }

    /**
     * The classes of top-level nodes.
     */
    public static List<Class<?>> roots() {
        return List.of(
                Bay.class,
                Yard.class);
    }

    private static final class Loaded {
        private static final Schema SCHEMA = load();

        private static Schema load() {
            try (InputStream in = DepotIndex.class.getResourceAsStream("depot-index.schema")) {
                if (in == null) {
                    throw new IllegalStateException("no depot-index.schema");
                }
                return SchemaFile.read(in.readAllBytes(), "depot-index.schema");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
