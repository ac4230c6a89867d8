// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong, or cannot be expressed yet, is refused in one sentence with file and line. */
class RefusalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            leaf x { type string }                            | m.yang:2: ';' or '{' expected after the statement type of line 2
            leaf x { type strin; }                            | m.yang:2: type: there is no typedef strin in m
            import nowhere { prefix n; }                      | m.yang:2: import: there is no module nowhere
            leaf x { type string; must "a = = "; }            | m.yang:2: must: an expression was expected, not '=' at position 5 of: a = =
            leaf y { type string; } leaf x { type leafref { path "deref(../y)/../y"; } } | m.yang:2: path: deref() in deref(../y)/../y of what is no leafref
            leaf x { type leafref { path "../y"; } }          | m.yang:2: path: the path ../y of /x leads nowhere: there is no y
            container c; leaf x { type leafref { path "../c"; } } | m.yang:2: path: the path ../c of /x does not lead to a leaf
            leaf x { type uint8 { range "1..5"; } default 9; } | m.yang:2: default: '9' breaks range 1..5
            """)
    void refused(String statements, String message) {
        assertThatThrownBy(() -> YangCompiler.compile(Models.module(statements), CompilerOptions.STRICT))
                .isInstanceOf(CompilerException.class)
                .hasMessage(message);
    }
}
