// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.MessageValidator;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 7950, sections 7.14 to 7.16, 8.3.3 and 6.4.1: what expressions in messages see, and the rules of their nodes. */
@DisplayName("A message")
class MessageValidatorTest {
    private static final Schema SCHEMA = YangCompiler.compile(
                    List.of(new YangSource("port.yang", """
                            module port {
                              yang-version 1.1;
                              namespace "urn:port";
                              prefix p;
                              leaf limit { type uint16; }
                              leaf load { config false; type uint16; }
                              list log { config false; leaf text { type string; } }
                              list berth {
                                key name;
                                leaf name { type string; }
                                leaf depth { type uint16; }
                                action moor {
                                  input {
                                    must "draught <= ../depth" { error-message "Too deep."; error-app-tag "aground"; }
                                    leaf draught { type uint16; mandatory true; }
                                    leaf beside { type leafref { path "/p:berth/p:name"; } }
                                  }
                                  output {
                                    leaf rope { type uint8 { range "1..9"; } }
                                  }
                                }
                                notification left {
                                  leaf draught { type uint16; must ". <= ../../depth"; }
                                }
                              }
                              rpc call {
                                input {
                                  leaf ship { type string { length "1..8"; } mandatory true; }
                                  leaf to { type leafref { path "/p:berth/p:name"; } }
                                  leaf-list tag { type string; max-elements 3; }
                                  leaf tugs { type uint8; default 2; must ". + /p:load <= /p:limit"; }
                                  choice how {
                                    leaf pilot { type empty; }
                                    leaf alone { type empty; when "../tugs = 0"; }
                                  }
                                  leaf entry { type instance-identifier; }
                                  list crew { unique rank; leaf rank { type string; } }
                                }
                                output {
                                  leaf granted { type boolean; mandatory true; }
                                  leaf at { when "../granted = 'true'"; type leafref { path "/p:berth/p:name"; } }
                                }
                              }
                              notification storm {
                                must "force < 12 or /p:load = 0";
                                leaf force { type uint8 { range "0..12"; } mandatory true; }
                                leaf berth { type leafref { path "/p:berth/p:name"; } }
                              }
                            }
                            """)), CompilerOptions.STRICT)
            .schema();

    private static final DataTree RUNNING = read(
                    SCHEMA,
                    "<limit xmlns='urn:port'>10</limit><load xmlns='urn:port'>7</load>"
                            + "<log xmlns='urn:port'><text>one</text></log><log xmlns='urn:port'/>"
                            + "<berth xmlns='urn:port'><name>a</name><depth>9</depth></berth>"
                            + "<berth xmlns='urn:port'><name>b</name><depth>4</depth></berth>")
            .tree();

    private static Decoded read(Schema schema, String nodes) {
        try (XmlReader xml = XmlReader.of("<data>" + nodes + "</data>", "message.xml")) {
            return XmlCodec.read(schema, xml, ReadMode.VALIDATION);
        }
    }

    /** Path, rule, tag and app-tag of what is wrong with a message. */
    private static List<String> facts(MessageValidator validator, String message) {
        Decoded read = read(validator.schema(), message);
        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        return validator.validate(read.tree(), RUNNING).stream()
                .map(v -> v.dataPath() + " " + v.rule() + " " + v.errorTag()
                        + v.errorAppTag().map(tag -> " " + tag).orElse(""))
                .toList();
    }

    private static List<String> call(String input) {
        return facts(MessageValidator.input(SCHEMA, "/port:call"), "<call xmlns='urn:port'>" + input + "</call>");
    }

    @Test
    void to_an_rpc_obeys_the_types_and_demands_of_its_input() {
        assertThat(call("<ship>x</ship>")).isEmpty();
        assertThat(call("<ship>too long a name</ship>")).containsExactly("/call/ship length 1..8 invalid-value");
        assertThat(call("")).containsExactly("/call/ship mandatory data-missing");
        assertThat(call("<ship>x</ship><tag>1</tag><tag>2</tag><tag>3</tag><tag>4</tag>"))
                .containsExactly("/call/tag max-elements 3 operation-failed too-many-elements");
    }

    @Test
    void to_an_rpc_leads_into_the_configuration() {
        assertThat(call("<ship>x</ship><to>b</to>")).isEmpty();
        assertThat(call("<ship>x</ship><to>z</to>"))
                .containsExactly("/call/to leafref /p:berth/p:name data-missing instance-required");
    }

    /** RFC 7950, section 9.13: positions count from 1. */
    @Test
    void to_an_rpc_leads_to_entries_of_state_by_their_position() {
        String entry = "<ship>x</ship><entry xmlns:p='urn:port'>/p:log[%s]</entry>";
        assertThat(call(entry.formatted("1]/p:text").replace("]</entry>", "</entry>")))
                .isEmpty();
        assertThat(call(entry.formatted("2"))).isEmpty();
        assertThat(call(entry.formatted("3")))
                .containsExactly("/call/entry require-instance data-missing instance-required");
        assertThat(call(entry.formatted("2]/p:text").replace("]</entry>", "</entry>")))
                .hasSize(1);
    }

    @Test
    void to_an_rpc_sees_state_and_configuration() {
        assertThat(call("<ship>x</ship><tugs>3</tugs>")).isEmpty();
        assertThat(call("<ship>x</ship><tugs>4</tugs>"))
                .containsExactly("/call/tugs must . + /p:load <= /p:limit operation-failed must-violation");
    }

    @Test
    void to_an_rpc_has_choices_and_whens() {
        assertThat(call("<ship>x</ship><tugs>0</tugs><alone/>")).isEmpty();
        assertThat(call("<ship>x</ship><alone/>")).containsExactly("/call/alone when ../tugs = 0 unknown-element");
    }

    @Test
    void is_no_configuration_so_that_lists_need_no_key_and_values_may_repeat() {
        assertThat(call("<ship>x</ship><tag>1</tag><tag>1</tag><crew><rank>1</rank></crew><crew/>"))
                .isEmpty();
        assertThat(call("<ship>x</ship><crew><rank>1</rank></crew><crew><rank>1</rank></crew>"))
                .containsExactly("/call/crew[2] unique rank operation-failed data-not-unique");
    }

    @Test
    void that_answers_an_rpc_obeys_its_output() {
        MessageValidator output = MessageValidator.output(SCHEMA, "/call");
        assertThat(facts(output, "<call xmlns='urn:port'><granted>true</granted><at>a</at></call>"))
                .isEmpty();
        assertThat(facts(output, "<call xmlns='urn:port'><granted>false</granted><at>c</at></call>"))
                .containsExactly(
                        "/call/at leafref /p:berth/p:name data-missing instance-required",
                        "/call/at when ../granted = 'true' unknown-element");
    }

    @Test
    void to_an_action_sees_the_node_that_it_is_asked_of() {
        MessageValidator moor = MessageValidator.input(SCHEMA, "/berth/moor");
        assertThat(facts(moor, berth("a", "<moor><draught>9</draught></moor>"))).isEmpty();
        assertThat(facts(moor, berth("b", "<moor><draught>9</draught></moor>")))
                .containsExactly("/berth[name=\"b\"]/moor must draught <= ../depth operation-failed aground");
        assertThat(facts(moor, berth("b", "<moor><beside>c</beside></moor>")))
                .contains("/berth[name=\"b\"]/moor/draught mandatory data-missing")
                .contains("/berth[name=\"b\"]/moor/beside leafref /p:berth/p:name data-missing instance-required");
    }

    private static String berth(String name, String message) {
        return "<berth xmlns='urn:port'><name>" + name + "</name>" + message + "</berth>";
    }

    @Test
    void that_answers_an_action_obeys_its_output() {
        assertThat(facts(
                        MessageValidator.output(SCHEMA, "/port:berth/port:moor"),
                        berth("a", "<moor><rope>10</rope></moor>")))
                .containsExactly("/berth[name=\"a\"]/moor/rope range 1..9 invalid-value");
    }

    @Test
    void that_notifies_obeys_its_rules_and_sees_everything() {
        MessageValidator storm = MessageValidator.notification(SCHEMA, "/storm");
        assertThat(facts(storm, "<storm xmlns='urn:port'><force>11</force><berth>a</berth></storm>"))
                .isEmpty();
        assertThat(facts(storm, "<storm xmlns='urn:port'><force>12</force><berth>q</berth></storm>"))
                .containsExactly(
                        "/storm/berth leafref /p:berth/p:name data-missing instance-required",
                        "/storm must force < 12 or /p:load = 0 operation-failed must-violation");
        assertThat(facts(
                        MessageValidator.notification(SCHEMA, "/berth/left"),
                        berth("b", "<left><draught>5</draught></left>")))
                .containsExactly(
                        "/berth[name=\"b\"]/left/draught must . <= ../../depth operation-failed must-violation");
    }

    @Test
    void that_no_module_defines_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> MessageValidator.input(SCHEMA, "/port:sink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/port:sink");
        assertThatThrownBy(() -> MessageValidator.input(SCHEMA, "/nowhere/moor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        MessageValidator call = MessageValidator.input(SCHEMA, "/call");
        assertThatThrownBy(() -> call.validate(DataTree.empty(call.schema()), RUNNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no call");
    }
}
