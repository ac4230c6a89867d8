// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.transaction.Readiness;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The operations of the module {@code cisco-ia}: each answers with a text in {@code <result>}, not with ok. */
final class CiscoIa {
    private static final String NAMESPACE = "http://cisco.com/yang/cisco-ia";

    private CiscoIa() {}

    /** Copies running to startup. */
    static Rpc.Custom saveConfig() {
        return operation("save-config");
    }

    /** Asks whether the NETCONF server is still taking over what was changed at the command line; from 16.6.1 on. */
    static Rpc.Custom isSyncing() {
        return operation("is-syncing");
    }

    private static Rpc.Custom operation(String name) {
        return new Rpc.Custom(new XmlName(NAMESPACE, name), XmlContent.empty());
    }

    /** Whether {@code save-config} was done. Both {@code <ok/>} and a text that tells of success say so. */
    static boolean saved(RpcReply reply) {
        return switch (reply) {
            case RpcReply.Ok ok -> true;
            case RpcReply.Data data ->
                output(data, "result")
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains("success"))
                        .isPresent();
            case RpcReply.Failed failed -> false;
        };
    }

    /**
     * What {@code is-syncing} says: by its leaf from 17.15.1 on, before by a text such as {@code No sync in progress};
     * empty where neither is understood.
     */
    static Optional<Boolean> syncing(RpcReply reply) {
        return switch (reply) {
            case RpcReply.Ok ok -> Optional.empty();
            case RpcReply.Data data ->
                output(data, "syncing")
                        .map(Boolean::parseBoolean)
                        .or(() -> output(data, "result")
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .filter(text -> text.contains("sync"))
                                .map(text -> !text.startsWith("no ") && !text.contains("not ")));
            case RpcReply.Failed failed -> Optional.empty();
        };
    }

    /** What {@code is-syncing} says of whether the router can be changed now; what it does not say is well. */
    static Readiness readiness(RpcReply reply) {
        boolean dirty = reply instanceof RpcReply.Data data
                && output(data, "candidate-datastore-dirty")
                        .map(Boolean::parseBoolean)
                        .orElse(false);
        Optional<String> busy = syncing(reply)
                .filter(syncing -> syncing)
                .map(syncing -> "the router is taking over what was changed at its command line (is-syncing), and would"
                        + " change under the transaction; try again when it has ended");
        return new Readiness(busy, dirty);
    }

    /** The text of an answer; empty where it has none. */
    static String words(RpcReply reply) {
        return switch (reply) {
            case RpcReply.Ok ok -> "";
            case RpcReply.Data data -> output(data, "result").orElse("");
            case RpcReply.Failed failed ->
                failed.errors().stream().map(Object::toString).collect(Collectors.joining("; "));
        };
    }

    /** A leaf of an operation's output; empty where it is not there. */
    static Optional<String> output(RpcReply.Data reply, String leaf) {
        XmlName name = new XmlName(NAMESPACE, leaf);
        try (XmlReader xml = reply.content().reader("cisco-ia output")) {
            while (xml.nextTag() == XmlReader.Event.START) {
                if (xml.name().equals(name)) {
                    return Optional.of(xml.readText().strip());
                }
                xml.skip();
            }
            return Optional.empty();
        }
    }
}
