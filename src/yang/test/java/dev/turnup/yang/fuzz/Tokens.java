// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words that readers of a format stumble over. */
enum Tokens {
    XML(
            "<!DOCTYPE a [<!ENTITY x 'y'>]>",
            "&x;",
            "&#0;",
            "&#x10FFFF;",
            "&#xD800;",
            "&lt;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version=\"1.1\" encoding=\"UTF-16\"?>",
            "<?pi x?>",
            "<a>",
            "</a>",
            "<a/>",
            "<",
            ">",
            "/>",
            "'",
            "\"",
            " xmlns=\"\"",
            " xmlns=\"urn:test\"",
            " xmlns:t=\"urn:other\"",
            " xmlns:t=\"\"",
            " xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"",
            " xmlns:xmlns=\"urn:x\"",
            " xmlns:ns0=\"urn:x\" ns0:a=\"ns0:b\"",
            " xmlns=\"http://www.w3.org/2000/xmlns/\"",
            " xml:space=\"preserve\"",
            " xml:id=\"1\"",
            " xml:lang=\"\"",
            " xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"delete\"",
            " operation=\"merge\"",
            " xmlns:yang=\"urn:ietf:params:xml:ns:yang:1\" yang:insert=\"before\" yang:key=\"[k='v']\"",
            " xmlns:j=\"urn:turnup:json\" j:form=\"array number\"",
            "t:",
            "xml:x",
            "xmlns:x",
            "urn:x",
            ":"),
    JSON(
            "null",
            "[null]",
            "[]",
            "{}",
            "[",
            "]",
            "{",
            "}",
            "[[",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "\"@\":{\"xmlns:p\":\"u\"},",
            "\"@\":{\"a\":\"b\",\"x:c\":1},",
            "\"@\":{\"ietf-netconf:operation\":\"delete\"},",
            "\"@n0\":",
            "\"\":",
            "\":\":",
            "\"a b\":",
            "\"data\":",
            "\"http://www.w3.org/2000/xmlns/:a\":",
            "\"xmlns:xml\":",
            "1e999",
            "1e99999999999",
            "-0",
            "1.0",
            "0.10",
            "1E2",
            "true",
            "false",
            "NaN",
            "//",
            "/**/",
            "\\ud800",
            "\\u0000",
            "\\uFFFE",
            "\\n",
            "12345678901234567890123456789012345678901234567890"),
    YAML(
            "&a ",
            "*a",
            "!!str ",
            "!x ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.2\n---\n",
            "%TAG ! x:\n",
            "\t",
            "\n",
            "  ",
            "|\n",
            ">-\n",
            "|9\n",
            "? ",
            "- ",
            ": ",
            ":",
            " #",
            "@",
            "`",
            "!",
            "\"\\x00\"",
            "\"\\U0010FFFF\"",
            "\"\\UFFFFFFFF\"",
            "\"\\ud800\"",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "~",
            "null",
            "[null]",
            "0777",
            "\"@\": {\"xmlns:p\": u}",
            "\"@\": {ietf-netconf:operation: delete}",
            "\u2028",
            "\u0085");

    /** Bytes that no format likes. */
    private static final List<byte[]> BYTES = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {0x1B, '[', '3', '1', 'm'},
            new byte[] {0x7F},
            new byte[] {'\r', '\n'});

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot change
    private final List<String> words;

    Tokens(String... words) {
        this.words = List.of(words);
    }

    int size() {
        return words.size() + BYTES.size();
    }

    byte[] get(int index) {
        return index < words.size()
                ? words.get(index).getBytes(StandardCharsets.UTF_8)
                : BYTES.get(index - words.size());
    }
}
