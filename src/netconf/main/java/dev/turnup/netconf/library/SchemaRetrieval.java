// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.GetSchema;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Flight;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fetches the texts of modules with get-schema (RFC 6022, section 3.1). */
public final class SchemaRetrieval {
    // Two flights are under way, so that the device never waits for the next request.
    private static final int TOGETHER = 8;
    private static final int FLIGHTS = 2;

    /** How many requests are under way at most: where the session breaks, one of so many that have no answer is at fault. */
    public static final int UNDER_WAY = TOGETHER * FLIGHTS;

    private static final Timeouts PATIENCE = new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(30));
    private static final XmlName DATA = new XmlName(Capability.MONITORING.uri(), "data");

    private SchemaRetrieval() {}

    /** What became of one module. */
    public sealed interface Answer {
        /** Which one was asked for. */
        ModuleId module();
    }

    /**
     * The module's text.
     *
     * @param yang the text as it came
     * @param header what it says of itself: the name that was asked for
     */
    public record Text(ModuleId module, String yang, ModuleHeader header) implements Answer {}

    /** The device does not give it out. */
    public record Refused(ModuleId module, List<RpcError> errors) implements Answer {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** What came is not that module. */
    public record Unusable(ModuleId module, String why) implements Answer {}

    /**
     * Fetches modules, several at a time; the answers come in their order, one by one, in this thread.
     *
     * @throws dev.turnup.netconf.session.NetconfException where the session breaks; the answers before it were given
     * @throws dev.turnup.netconf.session.UnsupportedRpcException where the device has no get-schema; nothing was sent
     */
    public static void fetch(Session session, List<ModuleId> modules, Consumer<Answer> answers) {
        Deque<Batch> underWay = new ArrayDeque<>();
        int next = 0;
        while (next < modules.size() || !underWay.isEmpty()) {
            while (next < modules.size() && underWay.size() < FLIGHTS) {
                List<ModuleId> asked = modules.subList(next, Math.min(next + TOGETHER, modules.size()));
                List<Rpc> requests =
                        asked.stream().<Rpc>map(SchemaRetrieval::request).toList();
                underWay.add(new Batch(asked, session.launch(requests, PATIENCE)));
                next += asked.size();
            }
            Batch first = underWay.remove();
            for (int i = 0; i < first.modules().size(); i++) {
                answers.accept(answer(first.modules().get(i), first.flight().reply(i)));
            }
        }
    }

    private record Batch(List<ModuleId> modules, Flight flight) {}

    private static GetSchema request(ModuleId module) {
        return new GetSchema(module.name(), module.revision(), Optional.of("yang"));
    }

    private static Answer answer(ModuleId module, RpcReply reply) {
        return switch (reply) {
            case RpcReply.Failed failed -> new Refused(module, failed.errors());
            case RpcReply.Ok ok -> new Unusable(module, "the device answered without a text");
            case RpcReply.Data data -> text(module, data);
        };
    }

    private static Answer text(ModuleId module, RpcReply.Data data) {
        String text;
        try (XmlReader xml = data.reader("get-schema")) {
            if (xml.event() != XmlReader.Event.START || !xml.name().equals(DATA)) {
                return new Unusable(module, "the device answered without a text");
            }
            text = xml.readText();
        } catch (XmlException e) {
            return new Unusable(module, "the answer holds no text: " + e.getMessage());
        }
        Optional<ModuleHeader> header = ModuleHeader.of(text);
        if (header.isEmpty()) {
            return new Unusable(module, "what the device answered is no YANG module");
        }
        ModuleId own = header.get().module();
        if (!own.name().equals(module.name())) {
            return new Unusable(module, "the device answered with another module, " + own);
        }
        return new Text(module, text, header.get());
    }
}
