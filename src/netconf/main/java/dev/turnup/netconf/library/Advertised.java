// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Session;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules that a device says it has.
 *
 * @param hello those of its hello: modules in YANG 1
 * @param library those, with submodules, of ietf-yang-library or, without it, of ietf-netconf-monitoring
 * @param unread what could not be read, and why; empty where all could
 */
public record Advertised(Set<ModuleId> hello, Set<ModuleId> library, List<String> unread) {
    private static final String LIBRARY = "urn:ietf:params:xml:ns:yang:ietf-yang-library";
    private static final Set<String> ENTRIES = Set.of("module", "import-only-module", "submodule", "schema");

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
            ask(session, new XmlName(LIBRARY, "yang-library"), library, unread);
        }
        if (capabilities.contains(Capability.YANG_LIBRARY_1_0)) {
            ask(session, new XmlName(LIBRARY, "modules-state"), library, unread);
        }
        if (library.isEmpty() && capabilities.contains(Capability.MONITORING)) {
            ask(session, new XmlName(Capability.MONITORING.uri(), "netconf-state"), library, unread);
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

    private static void ask(Session session, XmlName state, Collection<ModuleId> found, List<String> unread) {
        boolean monitoring = state.local().equals("netconf-state");
        Filter filter = Filter.subtree(out -> {
            out.start(state);
            if (monitoring) {
                out.empty(new XmlName(state.namespace(), "schemas"));
            }
            out.end();
        });
        switch (session.send(new Rpc.Get(Optional.of(filter)))) {
            case RpcReply.Data data -> read(data, state, found);
            case RpcReply.Failed failed ->
                unread.add(state.local() + ": " + failed.errors().getFirst());
            case RpcReply.Ok ok -> unread.add(state.local() + ": the device answered without data");
        }
    }

    private static void read(RpcReply.Data data, XmlName state, Collection<ModuleId> found) {
        try (XmlReader xml = data.reader(state.local())) {
            if (xml.event() != XmlReader.Event.START) {
                return;
            }
            while (xml.next() != XmlReader.Event.EOF) {
                if (xml.event() == XmlReader.Event.START && isEntry(xml.name(), state)) {
                    readEntry(xml, state, found);
                }
            }
        }
    }

    private static boolean isEntry(XmlName name, XmlName state) {
        return name.namespace().equals(state.namespace()) && ENTRIES.contains(name.local());
    }

    /** On the start tag of an entry; a schema of RFC 8525 is an entry as well, but names no module. */
    private static void readEntry(XmlReader xml, XmlName state, Collection<ModuleId> found) {
        String name = "";
        String revision = "";
        boolean yang = true;
        boolean names = !xml.name().local().equals("schema") || state.local().equals("netconf-state");
        while (xml.next() != XmlReader.Event.END) {
            if (xml.event() != XmlReader.Event.START) {
                continue;
            }
            if (isEntry(xml.name(), state)) {
                readEntry(xml, state, found);
                continue;
            }
            switch (xml.name().local()) {
                case "name", "identifier" -> name = xml.readText().strip();
                case "revision", "version" -> revision = xml.readText().strip();
                case "format" -> yang = xml.readText().strip().matches("([^:]*:)?yang");
                default -> xml.skip();
            }
        }
        if (names && yang && !name.isEmpty()) {
            found.add(new ModuleId(name, Optional.of(revision)));
        }
    }
}
