// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The modules that tests compile. */
public final class Models {
    private static final Path ROOT = Path.of(System.getProperty("turnup.root", "../.."));

    private Models() {}

    /** The project's own folder of that name. */
    static Path root() {
        return ROOT;
    }

    /** The shop: two modules that between them use all that the compiler lowers. */
    static List<YangSource> shop() {
        List<YangSource> sources = new ArrayList<>(YangSource.in(ROOT.resolve("src/compiler/test/resources/yang")));
        sources.add(YangSource.read(ROOT.resolve("yang/turnup/turnup-extensions.yang")));
        return sources;
    }

    /** The shop's schema. */
    static Schema shopSchema() {
        return YangCompiler.compile(shop(), CompilerOptions.STRICT).schema();
    }

    /** What golden output is generated of: all of the shop that Java can hold. */
    static Selection shopSelection() {
        return Selection.read("""
            /shop/name
            /shop/open
            /shop/password
            /shop/temperature
            /shop/stock
            /shop/kind
            /shop/old
            /shop/delay
            /shop/gone
            /shop/odd
            /shop/slot
            /shop/shop:tag         # two modules have a tag there
            /shop/shop-extra:tag
            /shop/late
            /shop/item
            /shop/best/item
            /shop/best/either
            /shop/best/blob
            /shop/pickup
            /shop/address
            /shop/height
            /shop/class
            """, "shop.select");
    }

    /** The depot's schema: what stands at the top, state, operations, and types that XML needs prefixes for. */
    static Schema depotSchema() {
        return YangCompiler.compile(
                        YangSource.in(ROOT.resolve("src/compiler/test/resources/depot")), CompilerOptions.STRICT)
                .schema();
    }

    /** All of the depot. */
    static Selection depotSelection() {
        return Selection.read("""
            /motto
            /mode
            /holiday
            /limit
            /bay
            /yard
            /dispatch
            /depot:halt
            /arrived
            /bay/clean
            /bay/depot:cleaned
            """, "depot.select").withState(true);
    }

    /** A module {@code m} of the namespace {@code urn:m} with these statements, from line 2 on. */
    static List<YangSource> module(String statements) {
        String header = "module m { yang-version 1.1; namespace 'urn:m'; prefix m;\n";
        return List.of(new YangSource("m.yang", header + statements + "\n}\n"));
    }
}
