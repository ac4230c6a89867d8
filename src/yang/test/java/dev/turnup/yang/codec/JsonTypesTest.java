// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.binary;
import static dev.turnup.yang.TestSchemas.bits;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.integer;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint8;
import static dev.turnup.yang.TestSchemas.union;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.TestSchemas;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type.IntegerKind;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type in JSON (RFC 7951, section 6) and in YAML: what is taken, and what is written for it. */
class JsonTypesTest {
    private static final Schema SCHEMA = schema(container(
            "c",
            leaf("text", string()),
            leaf("small", uint16()),
            leaf("wide", integer(IntegerKind.INT64, "-9223372036854775808..9223372036854775807")),
            leaf("ratio", decimal64(2, "-100..100")),
            leaf("flag", bool()),
            leaf("mode", enumeration("on", "off", "null")),
            leaf("rights", bits("read", "write")),
            leaf("blob", binary("")),
            leaf("nothing", empty()),
            leaf("kind", identityref("base", "fast", "o:slow")),
            leaf("where", instanceIdentifier()),
            leaf("small-or-text", union(uint8(), string())),
            leaf("text-or-small", union(string(), uint8())),
            leaf("small-or-wide", union(uint8(), integer(IntegerKind.INT64, "-1000..1000"))),
            leaf("flag-or-none", union(bool(), empty(), string())),
            leaf("like", leafref("../small-or-text", union(uint8(), string())))));

    private static Value value(Decoded read) {
        assertThat(read.problems()).isEmpty();
        DataNode c = read.tree().root().child(TestSchemas.name("c")).orElseThrow();
        return ((DataNode.Leaf) ((DataNode.Container) c).children().firstEntry().getValue()).value();
    }

    private static Value json(String leaf, String value) {
        return value(JsonCodec.read(SCHEMA, bytes("{\"test:c\": {\"%s\": %s}}".formatted(leaf, value)), "a.json"));
    }

    private static Value yaml(String leaf, String value) {
        return value(YamlCodec.read(SCHEMA, bytes("test:c:\n  %s: %s\n".formatted(leaf, value)), "a.yaml"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(String leaf, String value) {
        Decoded read = JsonCodec.read(SCHEMA, bytes("{\"test:c\": {\"%s\": %s}}".formatted(leaf, value)), "a.json");
        String json = JsonCodec.write(read.tree(), Secrets.SHOWN);
        return json.substring(json.indexOf(leaf) + leaf.length() + 3).replaceAll("[\\s}]+$", "");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            text           | "0x10"             | "0x10"
            small          | 7                  | 7
            small          | 1.2e2              | 120
            small          | -0                 | 0
            wide           | "+0012"            | "12"
            ratio          | "-1.50"            | "-1.5"
            ratio          | "2"                | "2.0"
            flag           | true               | true
            mode           | "null"             | "null"
            rights         | "write read"       | "read write"
            blob           | "q6urq6s="         | "q6urq6s="
            nothing        | [null]             | [null]
            kind           | "fast"             | "test:fast"
            kind           | "other:slow"       | "other:slow"
            where          | "/test:c/text"     | "/test:c/text"
            where          | "/test:c[ test:text = \\"a\\" ]/other:x" | "/test:c[text='a']/other:x"
            small-or-text  | 7                  | 7
            small-or-text  | "7"                | "7"
            text-or-small  | 7                  | 7
            small-or-wide  | 7                  | 7
            small-or-wide  | "700"              | "700"
            flag-or-none   | true               | true
            flag-or-none   | "true"             | "true"
            flag-or-none   | [null]             | [null]
            like           | "7"                | "7"
            """)
    void aValueIsWrittenInItsCanonicalFormAndWithItsTypesQuotes(String leaf, String read, String written) {
        assertThat(written(leaf, read)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            text          | 7        | write it in quotes
            text          | true     | write it in quotes
            small         | "7"      | write it without quotes
            wide          | 7        | write it in quotes
            ratio         | 1.5      | write it in quotes
            flag          | "true"   | write true or false without quotes
            nothing       | ""       | write [null]
            small-or-wide | "7000"   | use at most 255
            small         | 65536    | use at most 65535
            small         | 1e99     | use at most 65535
            small         | 1e99999  | use a whole number
            """)
    void aValueInTheFormOfAnotherTypeIsRefusedWithAHint(String leaf, String read, String hint) {
        assertThat(json(leaf, read))
                .isInstanceOfSatisfying(
                        Value.Invalid.class,
                        invalid -> assertThat(invalid.hint()).isEqualTo(hint));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            no               | no
            on               | on
            0/0/1            | 0/0/1
            0777             | 0777
            0x2102           | 0x2102
            1_000            | 1_000
            12:30:45         | 12:30:45
            2001-12-14       | 2001-12-14
            ~                | ~
            null             | null
            1e3              | 1e3
            1.10             | 1.10
            true             | true
            =                | =
            'it''s'          | it's
            "a\\tb"           | a\tb
            """)
    void aPlainScalarOfYamlIsTheTextThatStandsThere(String scalar, String text) {
        assertThat(yaml("text", scalar)).isEqualTo(new Value.Text(text.replace("\\t", "\t")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            small | 7
            small | "7"
            wide  | 7
            wide  | "7"
            """)
    void yamlTakesANumberWithQuotesAndWithout(String leaf, String scalar) {
        assertThat(yaml(leaf, scalar)).isEqualTo(new Value.Int(7));
    }

    @ParameterizedTest
    @CsvSource({"on", "'\"on\"'", "off"})
    void yamlsOldBooleansAreNamesOfAnEnumeration(String scalar) {
        assertThat(yaml("mode", scalar)).isEqualTo(new Value.Enumeration(scalar.replace("\"", "")));
    }

    @ParameterizedTest
    @CsvSource({"no", "yes", "on", "0", "True"})
    void aBooleanIsTrueOrFalseInYamlToo(String scalar) {
        assertThat(yaml("flag", scalar)).isInstanceOf(Value.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            small-or-text | 7   | 7
            small-or-text | 300 | 300
            ratio         | 1.5 | 1.5
            """)
    void aPlainScalarIsOfTheFirstTypeThatTakesIt(String leaf, String scalar, String canonical) {
        Value expected = canonical.equals("7")
                ? new Value.Int(7)
                : canonical.equals("300") ? new Value.Text(canonical) : new Value.Decimal(new BigDecimal(canonical));

        assertThat(yaml(leaf, scalar)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"fast,urn:test", "test:fast,urn:test", "other:slow,urn:other"})
    void anIdentityIsOfTheModuleThatIsNamed(String text, String namespace) {
        assertThat(json("kind", '"' + text + '"'))
                .isInstanceOfSatisfying(
                        Value.Identity.class,
                        identity -> assertThat(identity.name())
                                .isEqualTo(new XmlName(namespace, text.substring(text.indexOf(':') + 1))));
    }
}
