// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.Remainder.Reply;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code config-ios-cli-rpc} of the module {@code Cisco-IOS-XE-cli-rpc}: lines through NETCONF, past its transaction. */
final class CliRpc {
    static final String MODULE = "Cisco-IOS-XE-cli-rpc";

    private static final String NAMESPACE = "http://cisco.com/ns/yang/" + MODULE;
    /** The operation takes 60000 characters. */
    private static final int MOST = 50_000;

    private CliRpc() {}

    /** Lines as they may travel in one operation: never is a mode open at the end of one. */
    static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = !lines.get(i).startsWith(" ");
            if (begins && size > MOST) {
                parts.add(List.copyOf(open));
                open.clear();
                size = 0;
            }
            open.add(lines.get(i));
            size += lines.get(i).length() + 1;
        }
        if (!open.isEmpty()) {
            parts.add(List.copyOf(open));
        }
        return parts;
    }

    static Rpc.Custom operation(List<String> lines) {
        String text = String.join("\n", lines);
        return new Rpc.Custom(
                new XmlName(NAMESPACE, "config-ios-cli-rpc"),
                out -> out.element(new XmlName(NAMESPACE, "config-clis"), text));
    }

    /**
     * What the answer says.
     *
     * @param shown the lines as people may see them
     */
    static Reply reply(RpcReply reply, List<String> shown) {
        return switch (reply) {
            case RpcReply.Ok ok -> new Reply.Done();
            case RpcReply.Failed failed ->
                new Reply.Refused(
                        failed.errors().stream().map(RpcError::toString).collect(Collectors.joining("; ")));
            case RpcReply.Data data -> output(data, shown);
        };
    }

    private static Reply output(RpcReply.Data data, List<String> shown) {
        Map<String, String> leafs = new HashMap<>();
        try (XmlReader xml = data.content().reader("config-ios-cli-rpc")) {
            while (xml.nextTag() == XmlReader.Event.START) {
                leafs.put(xml.name().local(), xml.readText().strip());
            }
        }
        String code = leafs.getOrDefault("error-code", "0");
        String words = leafs.getOrDefault("error-string", "");
        if ((code.isEmpty() || code.equals("0")) && words.isEmpty()) {
            return new Reply.Done();
        }
        return new Reply.Refused(line(leafs.getOrDefault("lineno", ""), shown) + words.replaceAll("\\s+", " ")
                + " (error-code " + code + ")");
    }

    private static String line(String number, List<String> shown) {
        int line = number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0;
        return line >= 1 && line <= shown.size() ? "'" + shown.get(line - 1).strip() + "': " : "";
    }
}
