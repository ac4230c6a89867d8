// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the {@code <error-info>} of an error says, as far as an RFC defines it; {@link RpcError#info} has the whole of it.
 *
 * @param badAttribute the attribute that is bad, missing or unknown (RFC 6241, appendix A)
 * @param badElement the element that is bad, missing or unknown, or that has the bad attribute
 * @param badNamespace the namespace that is not known
 * @param sessionId the session that holds a lock; 0 where the holder is no NETCONF session
 * @param okElements of a partial operation, the nodes for which it was done, with all beneath
 * @param errElements of a partial operation, the nodes for which it failed
 * @param noopElements of a partial operation, the nodes for which it was not tried
 * @param nonUnique instance-identifiers of the leafs that are not unique (RFC 7950, section 15.1)
 * @param missingChoice the choice that is mandatory (RFC 7950, section 15.6)
 * @param subscription why a subscription cannot be (RFC 8639)
 * @param badClis IOS lines that the device's parser refused
 */
public record ErrorInfo(
        Optional<String> badAttribute,
        Optional<String> badElement,
        Optional<String> badNamespace,
        OptionalLong sessionId,
        List<String> okElements,
        List<String> errElements,
        List<String> noopElements,
        List<String> nonUnique,
        Optional<String> missingChoice,
        Optional<SubscriptionFault> subscription,
        List<BadCli> badClis) {

    /**
     * Why a subscription cannot be established, changed or deleted.
     *
     * @param reason an identity such as {@code filter-unsupported}
     * @param hint where or why a filter failed
     */
    public record SubscriptionFault(XmlName reason, Optional<String> hint) {
        /** {@code filter-unsupported (unknown prefix)}. */
        @Override
        public String toString() {
            return reason.local() + hint.map(text -> " (" + text + ")").orElse("");
        }
    }

    private static final XmlName NON_UNIQUE = new XmlName(Nc.YANG_1, "non-unique");
    private static final XmlName MISSING_CHOICE = new XmlName(Nc.YANG_1, "missing-choice");

    public ErrorInfo {
        okElements = List.copyOf(okElements);
        errElements = List.copyOf(errElements);
        noopElements = List.copyOf(noopElements);
        nonUnique = List.copyOf(nonUnique);
        badClis = List.copyOf(badClis);
    }

    static ErrorInfo read(XmlContent content) {
        ReceivedElement info = ReceivedElement.of(content, "error-info");
        return new ErrorInfo(
                first(info, Nc.name("bad-attribute")),
                first(info, Nc.name("bad-element")),
                first(info, Nc.name("bad-namespace")),
                number(first(info, Nc.name("session-id"))),
                all(info, Nc.name("ok-element")),
                all(info, Nc.name("err-element")),
                all(info, Nc.name("noop-element")),
                all(info, NON_UNIQUE),
                first(info, MISSING_CHOICE),
                Stream.of(
                                "establish-subscription-stream-error-info",
                                "modify-subscription-stream-error-info",
                                "delete-subscription-error-info")
                        .flatMap(name -> info.child(Nc.subscribed(name)).stream())
                        .flatMap(fault -> fault.child("reason").stream()
                                .map(reason ->
                                        new SubscriptionFault(reason.identity(), fault.leaf("filter-failure-hint"))))
                        .findFirst(),
                BadCli.read(info));
    }

    private static Optional<String> first(ReceivedElement info, XmlName name) {
        return info.child(name).map(element -> element.text().strip());
    }

    private static List<String> all(ReceivedElement info, XmlName name) {
        return info.children(name).stream()
                .map(element -> element.text().strip())
                .toList();
    }

    private static OptionalLong number(Optional<String> text) {
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.get()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** What of it is not in the error's message mostly, each part after {@code "; "}. */
    String shown(boolean lock) {
        StringBuilder shown = new StringBuilder();
        if (lock) {
            sessionId.ifPresent(id -> shown.append("; held by session ").append(id));
        }
        badElement.ifPresent(name -> shown.append("; element ").append(name));
        badAttribute.ifPresent(name -> shown.append("; attribute ").append(name));
        badNamespace.ifPresent(name -> shown.append("; namespace ").append(name));
        append(shown, "done for ", okElements);
        append(shown, "failed for ", errElements);
        append(shown, "not tried for ", noopElements);
        append(shown, "not unique: ", nonUnique);
        missingChoice.ifPresent(name -> shown.append("; choice ").append(name));
        subscription.ifPresent(fault -> shown.append("; ").append(fault));
        badClis.stream()
                .findFirst()
                .ifPresent(cli ->
                        shown.append("; refused: ").append(cli.shownCommand().strip()));
        return shown.toString();
    }

    private static void append(StringBuilder shown, String what, List<String> elements) {
        if (!elements.isEmpty()) {
            shown.append("; ").append(what).append(String.join(", ", elements));
        }
    }
}
