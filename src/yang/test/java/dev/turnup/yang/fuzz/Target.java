// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.codec.JsonCodec;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.codec.YamlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What inputs are given to, and what must hold of each: it is refused by name, or survives being written and read. */
enum Target {
    XML(Tokens.XML) {
        @Override
        byte[] document(DataTree tree, DataTree other) {
            return xml(tree);
        }

        @Override
        boolean takes(byte[] input, DataTree base, ReadMode mode) {
            try {
                Decoded read = readXml(base, input, mode);
                return holds(read, tree -> readXml(base, xml(tree), ReadMode.DEVICE));
            } catch (XmlException refused) {
                assertThat(refused.location().line()).isPositive();
                return false;
            }
        }
    },
    JSON(Tokens.JSON) {
        @Override
        byte[] document(DataTree tree, DataTree other) {
            return json(tree);
        }

        @Override
        boolean takes(byte[] input, DataTree base, ReadMode mode) {
            Decoded read = JsonCodec.read(base.schema(), input, "fuzz.json", mode);
            return holds(read, tree -> JsonCodec.read(base.schema(), json(tree), "again.json", ReadMode.DEVICE))
                    && holds(read, tree -> readXml(base, xml(tree), ReadMode.DEVICE));
        }
    },
    YAML(Tokens.YAML) {
        @Override
        byte[] document(DataTree tree, DataTree other) {
            return yaml(tree);
        }

        @Override
        boolean takes(byte[] input, DataTree base, ReadMode mode) {
            Decoded read = YamlCodec.read(base.schema(), input, "fuzz.yaml", mode);
            return holds(read, tree -> YamlCodec.read(base.schema(), yaml(tree), "again.yaml", ReadMode.DEVICE));
        }
    },
    EDIT(Tokens.XML) {
        @Override
        byte[] document(DataTree tree, DataTree other) {
            XmlWriter xml = XmlWriter.pretty().start(XmlName.local("config"));
            XmlCodec.writeEdit(Diff.between(tree, other).edit(), xml);
            return bytes(xml.end().toString());
        }

        @Override
        boolean takes(byte[] input, DataTree base, ReadMode mode) {
            DecodedEdit read = Documents.read(base.schema(), "fuzz.xml", input);
            if (!isSound(read.problems())) {
                return false;
            }
            EditConfig edit = read.edit();
            XmlWriter xml = XmlWriter.compact().start(XmlName.local("config"));
            XmlCodec.writeEdit(edit, xml);
            DecodedEdit again =
                    Documents.read(base.schema(), "again.xml", bytes(xml.end().toString()));
            assertThat(again.problems()).isEmpty();
            Object result = result(edit, base);
            if (!(result instanceof DataTree tree) || isValid(tree.root())) {
                assertThat(result(again.edit(), base)).isEqualTo(result);
            }
            return true;
        }
    };

    /** Reads what was written again. */
    private interface Again {
        Decoded read(DataTree tree);
    }

    private final Tokens tokens;

    Target(Tokens tokens) {
        this.tokens = tokens;
    }

    Tokens tokens() {
        return tokens;
    }

    /** A sound document: a tree, or the edit that makes another of it. */
    abstract byte[] document(DataTree tree, DataTree other);

    /**
     * Tries an input.
     *
     * @param base a tree of the schema that the input is read by
     * @return whether it was taken, or refused
     */
    abstract boolean takes(byte[] input, DataTree base, ReadMode mode);

    private static boolean holds(Decoded read, Again again) {
        boolean sound = isSound(read.problems());
        assertThat(read.warnings()).noneMatch(String::isBlank);
        if (sound && isValid(read.tree().root())) {
            Decoded second = again.read(read.tree());
            assertThat(second.problems()).isEmpty();
            if (!second.tree().equals(read.tree())) {
                assertThat(text(second.tree())).isEqualTo(text(read.tree()));
            }
        }
        return sound;
    }

    /** No problem; those there are have a text, and a place. */
    private static boolean isSound(List<EditError> problems) {
        for (EditError problem : problems) {
            assertThat(problem.toString()).isNotBlank();
            // What a device says has no place in a file.
            assertThat(problem.location()
                            .map(Location::line)
                            .orElse(problem.path().steps().size()))
                    .as(problem.message())
                    .isPositive();
        }
        return problems.isEmpty();
    }

    private static boolean isValid(DataNode node) {
        return switch (node) {
            case DataNode.Inner inner -> inner.children().values().stream().allMatch(Target::isValid);
            case DataNode.ListData list -> list.entries().values().stream().allMatch(Target::isValid);
            case DataNode.Leaf leaf -> !(leaf.value() instanceof Value.Invalid);
            case DataNode.LeafList list -> list.values().stream().noneMatch(Value.Invalid.class::isInstance);
            case DataNode.AnyData any -> true;
            case DataNode.Opaque opaque -> true;
        };
    }

    private static Object result(EditConfig edit, DataTree base) {
        return switch (edit.applyTo(base, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected ->
                rejected.errors().stream().map(e -> e.tag() + " " + e.path()).toList();
        };
    }

    private static Decoded readXml(DataTree base, byte[] input, ReadMode mode) {
        try (XmlReader xml = XmlReader.of(input, "fuzz.xml")) {
            Decoded read = XmlCodec.read(base.schema(), xml, mode);
            xml.nextTag();
            return read;
        }
    }

    private static byte[] xml(DataTree tree) {
        XmlWriter xml = XmlWriter.compact().start(XmlName.local("data"));
        XmlCodec.writeTo(tree, xml);
        return bytes(xml.end().toString());
    }

    /** XML without what it tells of JSON: a value alone in its array no longer is where a list's entry came twice. */
    private static String text(DataTree tree) {
        return new String(xml(tree), StandardCharsets.UTF_8)
                .replaceAll("( xmlns:ns\\d+=\"urn:turnup:json\")? ns\\d+:form=\"[a-z ]*\"", "");
    }

    private static byte[] json(DataTree tree) {
        return bytes(JsonCodec.write(tree, Secrets.SHOWN));
    }

    private static byte[] yaml(DataTree tree) {
        return bytes(YamlCodec.write(tree, Secrets.SHOWN));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
