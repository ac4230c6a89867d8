// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.NmdaDatastore;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.xml.XmlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules of a device as ietf-yang-library has them: {@code yang-library} (RFC 8525), or {@code modules-state} (RFC
 * 7895), which is read as one set of modules that every datastore has.
 *
 * @param contentId changes whenever anything else does: the content-id, or the module-set-id
 * @param moduleSets the modules, in sets
 * @param schemas which sets make a schema
 * @param datastores which schema a datastore has, by the schema's name; empty of {@code modules-state}
 */
public record YangLibrary(
        String contentId, List<ModuleSet> moduleSets, List<Schema> schemas, Map<NmdaDatastore, String> datastores) {
    private static final XmlName LIBRARY = new XmlName("urn:ietf:params:xml:ns:yang:ietf-yang-library", "yang-library");
    private static final XmlName MODULES_STATE = LIBRARY.sibling("modules-state");

    /**
     * Modules that go together.
     *
     * @param name its name
     * @param modules those whose data nodes, RPCs and notifications the device has
     * @param importOnly those that others use definitions of; there may be several revisions of one
     */
    public record ModuleSet(String name, List<Module> modules, List<Module> importOnly) {
        public ModuleSet {
            modules = List.copyOf(modules);
            importOnly = List.copyOf(importOnly);
        }
    }

    /**
     * A module.
     *
     * @param id its name and revision
     * @param namespace its namespace
     * @param locations URLs of its text
     * @param submodules what it consists of beside itself
     * @param features those of its features that the device has
     * @param deviations the modules that deviate from it
     */
    public record Module(
            ModuleId id,
            String namespace,
            List<String> locations,
            List<Submodule> submodules,
            Set<String> features,
            Set<String> deviations) {
        public Module {
            locations = List.copyOf(locations);
            submodules = List.copyOf(submodules);
            features = Set.copyOf(features);
            deviations = Set.copyOf(deviations);
        }
    }

    /** A part of a module, and URLs of its text. */
    public record Submodule(ModuleId id, List<String> locations) {
        public Submodule {
            locations = List.copyOf(locations);
        }
    }

    /** A schema, and the names of the sets of modules that it consists of. */
    public record Schema(String name, List<String> moduleSets) {
        public Schema {
            moduleSets = List.copyOf(moduleSets);
        }
    }

    public YangLibrary {
        moduleSets = List.copyOf(moduleSets);
        schemas = List.copyOf(schemas);
        datastores = Map.copyOf(datastores);
    }

    /** The request for the newest library that a device with those capabilities has; empty where it has none. */
    public static Optional<Rpc.Get> request(Capabilities capabilities) {
        if (capabilities.contains(Capability.YANG_LIBRARY_1_1)) {
            return Optional.of(requestOfRfc8525());
        }
        return capabilities.contains(Capability.YANG_LIBRARY_1_0) ? Optional.of(requestOfRfc7895()) : Optional.empty();
    }

    static Rpc.Get requestOfRfc8525() {
        return new Rpc.Get(Filter.subtree(out -> out.empty(LIBRARY)));
    }

    static Rpc.Get requestOfRfc7895() {
        return new Rpc.Get(Filter.subtree(out -> out.empty(MODULES_STATE)));
    }

    /**
     * The content-id that the hello tells: a library that was read before with that one still holds, and need not be read
     * again (RFC 7950, section 5.6.4).
     */
    public static Optional<String> contentId(Capabilities capabilities) {
        return capabilities
                .parameter(Capability.YANG_LIBRARY_1_1, "content-id")
                .or(() -> capabilities.parameter(Capability.YANG_LIBRARY_1_0, "module-set-id"));
    }

    /**
     * Reads the answer; empty where it holds no library.
     *
     * @throws dev.turnup.netconf.message.MessageException where something in it is not as its RFC has it
     */
    public static Optional<YangLibrary> read(RpcReply.Data data) {
        return ReceivedElement.inData(data, LIBRARY)
                .map(YangLibrary::library)
                .or(() -> ReceivedElement.inData(data, MODULES_STATE).map(YangLibrary::modulesState));
    }

    private static YangLibrary library(ReceivedElement library) {
        Map<NmdaDatastore, String> datastores = new LinkedHashMap<>();
        for (ReceivedElement datastore : library.children("datastore")) {
            datastore
                    .child("name")
                    .ifPresent(name ->
                            datastores.put(new NmdaDatastore(name.identity()), datastore.requiredLeaf("schema")));
        }
        return new YangLibrary(
                library.leaf("content-id").orElse(""),
                library.children("module-set").stream()
                        .map(set -> new ModuleSet(
                                set.requiredLeaf("name"),
                                modules(set.children("module")),
                                modules(set.children("import-only-module"))))
                        .toList(),
                library.children("schema").stream()
                        .map(schema -> new Schema(schema.requiredLeaf("name"), schema.leafList("module-set")))
                        .toList(),
                datastores);
    }

    private static YangLibrary modulesState(ReceivedElement state) {
        List<ReceivedElement> implemented = new ArrayList<>();
        List<ReceivedElement> imported = new ArrayList<>();
        for (ReceivedElement module : state.children("module")) {
            boolean only = module.leaf("conformance-type").equals(Optional.of("import"));
            (only ? imported : implemented).add(module);
        }
        String name = MODULES_STATE.local();
        return new YangLibrary(
                state.leaf("module-set-id").orElse(""),
                List.of(new ModuleSet(name, modules(implemented), modules(imported))),
                List.of(new Schema(name, List.of(name))),
                Map.of());
    }

    private static List<Module> modules(List<ReceivedElement> entries) {
        return entries.stream()
                .map(entry -> new Module(
                        id(entry),
                        entry.leaf("namespace").orElse(""),
                        locations(entry),
                        entry.children("submodule").stream()
                                .map(part -> new Submodule(id(part), locations(part)))
                                .toList(),
                        new TreeSet<>(entry.leafList("feature")),
                        deviations(entry)))
                .toList();
    }

    private static ModuleId id(ReceivedElement entry) {
        return new ModuleId(entry.requiredLeaf("name"), entry.leaf("revision"));
    }

    /** RFC 8525 has any number of locations, RFC 7895 one schema. */
    private static List<String> locations(ReceivedElement entry) {
        List<String> locations = entry.leafList("location");
        return locations.isEmpty() ? entry.leafList("schema") : locations;
    }

    /** RFC 8525 has names, RFC 7895 entries with a name and a revision. */
    private static Set<String> deviations(ReceivedElement entry) {
        Set<String> names = new TreeSet<>();
        for (ReceivedElement deviation : entry.children("deviation")) {
            names.add(deviation.leaf("name").orElse(deviation.text().strip()));
        }
        return names;
    }

    /** The schema of a datastore; of a library in the form of RFC 7895 the only one there is. */
    public Optional<Schema> schema(NmdaDatastore datastore) {
        if (datastores.isEmpty()) {
            return schemas.stream().findFirst();
        }
        String name = datastores.get(datastore);
        return schemas.stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    /** The modules that a datastore has, without those that are only imported. */
    public List<Module> modules(NmdaDatastore datastore) {
        List<String> sets = schema(datastore).map(Schema::moduleSets).orElse(List.of());
        return moduleSets.stream()
                .filter(set -> sets.contains(set.name()))
                .flatMap(set -> set.modules().stream())
                .toList();
    }
}
