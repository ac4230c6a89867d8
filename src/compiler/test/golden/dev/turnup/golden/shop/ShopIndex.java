// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

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
public final class ShopIndex {
    private ShopIndex() {
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
                Shop.class,
                Gone.class,
                Odd.class,
                Slot.class,
                Item.class,
                Depth.class,
                Best.class,
                Class_.class,
                String_.class,
                ClassClass.class,
                Builder_.class);
    }

    /**
     * The classes of top-level nodes.
     */
    public static List<Class<?>> roots() {
        return List.of(
                Shop.class);
    }

    private static final class Loaded {
        private static final Schema SCHEMA = load();

        private static Schema load() {
            try (InputStream in = ShopIndex.class.getResourceAsStream("shop-index.schema")) {
                if (in == null) {
                    throw new IllegalStateException("no shop-index.schema");
                }
                return SchemaFile.read(in.readAllBytes(), "shop-index.schema");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
