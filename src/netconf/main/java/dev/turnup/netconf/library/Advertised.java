// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.state.NetconfState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The modules that a device says it has.
 *
 * @param hello those of its hello: modules in YANG 1
 * @param library those, with submodules, of ietf-yang-library or, without it, of ietf-netconf-monitoring
 * @param unread what could not be read, and why; empty where all could
 */
public record Advertised(Set<ModuleId> hello, Set<ModuleId> library, List<String> unread) {
    public Advertised {
        hello = Set.copyOf(hello);
        library = Set.copyOf(library);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the hello, and asks for the library in each version that the device has: {@code yang-library} (RFC 8525), {@code
     * modules-state} (RFC 7895); without either, for the list of RFC 6022, section 2.1.3.
     *
     * @throws dev.turnup.netconf.session.NetconfException where the session breaks
     */
    public static Advertised of(Session session) {
        Capabilities capabilities = session.capabilities();
        Set<ModuleId> hello = new TreeSet<>();
        capabilities.modules().forEach(m -> hello.add(new ModuleId(m.name(), m.revision())));
        Set<ModuleId> library = new TreeSet<>();
        List<String> unread = new ArrayList<>();
        if (capabilities.contains(Capability.YANG_LIBRARY_1_1)) {
            ask(session, "yang-library", YangLibrary.requestOfRfc8525(), Advertised::ofLibrary, library, unread);
        }
        if (capabilities.contains(Capability.YANG_LIBRARY_1_0)) {
            ask(session, "modules-state", YangLibrary.requestOfRfc7895(), Advertised::ofLibrary, library, unread);
        }
        if (library.isEmpty() && capabilities.contains(Capability.MONITORING)) {
            Rpc.Get schemas = NetconfState.request(NetconfState.Part.SCHEMAS);
            ask(session, "netconf-state", schemas, Advertised::ofMonitoring, library, unread);
        }
        return new Advertised(hello, library, unread);
    }

    /** All of them in order of name; one without a revision only where no other states one. */
    public List<ModuleId> all() {
        Set<ModuleId> all = new TreeSet<>(hello);
        all.addAll(library);
        Set<String> dated = new TreeSet<>();
        all.stream().filter(id -> id.revision().isPresent()).forEach(id -> dated.add(id.name()));
        return all.stream()
                .filter(id -> id.revision().isPresent() || !dated.contains(id.name()))
                .toList();
    }

    private static void ask(
            Session session,
            String what,
            Rpc.Get request,
            Function<RpcReply.Data, Stream<ModuleId>> reading,
            Collection<ModuleId> found,
            List<String> unread) {
        switch (session.send(request)) {
            case RpcReply.Data data -> {
                try {
                    reading.apply(data).filter(id -> !id.name().isEmpty()).forEach(found::add);
                } catch (MessageException e) {
                    unread.add(what + ": " + e.getMessage());
                }
            }
            case RpcReply.Failed failed ->
                unread.add(what + ": " + failed.errors().getFirst());
            case RpcReply.Ok ok -> unread.add(what + ": the device answered without data");
        }
    }

    private static Stream<ModuleId> ofLibrary(RpcReply.Data data) {
        return YangLibrary.read(data).stream()
                .flatMap(library -> library.moduleSets().stream())
                .flatMap(set -> Stream.concat(set.modules().stream(), set.importOnly().stream()))
                .flatMap(module -> Stream.concat(
                        Stream.of(module.id()), module.submodules().stream().map(YangLibrary.Submodule::id)));
    }

    private static Stream<ModuleId> ofMonitoring(RpcReply.Data data) {
        return NetconfState.read(data).schemas().stream()
                .filter(schema -> schema.format().equals("yang"))
                .map(schema -> new ModuleId(schema.identifier(), Optional.of(schema.version())));
    }
}
