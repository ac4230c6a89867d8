// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Devices that a user wrote down.
 *
 * <pre>{@code
 * defaults: {user: admin, password: {env: TURNUP_PASSWORD}, known-hosts: known_hosts}
 * groups:
 *   branches: {vars: {domain: example.net}}
 * hosts:
 *   r1: {address: 192.0.2.1, groups: [branches], vars: {hostname: branch-1}}
 *   r2: {address: 192.0.2.2:2830, user: netops, groups: [branches], vars: {hostname: branch-2}}
 * }</pre>
 *
 * @param file where it was read
 * @param hosts by name, in the order of the file
 * @param groups the names of the groups
 */
record Inventory(Path file, Map<String, Host> hosts, Set<String> groups) {

    /**
     * What may be said of a host, of a group or of all; a host's own goes before its groups', a later group's before an
     * earlier one's, and both before the defaults.
     *
     * @param passwordVariable the variable of the environment that holds the password
     * @param passwordFile the file whose first line is the password
     * @param identities private keys
     * @param vars what stands for {@code ${name}} in documents
     */
    record Settings(
            OptionalInt port,
            Optional<String> user,
            Optional<String> passwordVariable,
            Optional<Path> passwordFile,
            List<Path> identities,
            Optional<Path> knownHosts,
            Map<String, String> vars) {
        static final Settings NONE = new Settings(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());

        /** These, and over them those of somebody who is asked before. */
        Settings overlaid(Settings over) {
            Map<String, String> all = new LinkedHashMap<>(vars);
            all.putAll(over.vars);
            boolean password = over.passwordVariable.isPresent() || over.passwordFile.isPresent();
            return new Settings(
                    over.port.isPresent() ? over.port : port,
                    over.user.or(() -> user),
                    password ? over.passwordVariable : passwordVariable,
                    password ? over.passwordFile : passwordFile,
                    over.identities.isEmpty() ? identities : over.identities,
                    over.knownHosts.or(() -> knownHosts),
                    all);
        }
    }

    /** A device; its settings are all that is said of it anywhere. */
    record Host(String name, Destination destination, List<String> groups, Settings settings) {}

    /**
     * Those hosts alone that are named, or whose group is; all where nobody is named.
     *
     * @param names hosts and groups
     */
    List<Host> limited(List<String> names) {
        Set<Host> limited = new LinkedHashSet<>();
        for (String name : names) {
            if (!hosts.containsKey(name) && !groups.contains(name)) {
                throw new CommandFailure(
                        ExitCode.USAGE, "INVENTORY", file + " has no host and no group " + name, List.of());
            }
        }
        for (Host host : hosts.values()) {
            boolean wanted = names.isEmpty()
                    || names.contains(host.name())
                    || host.groups().stream().anyMatch(names::contains);
            if (wanted) {
                limited.add(host);
            }
        }
        if (limited.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "INVENTORY", file + " has no host in " + names, List.of());
        }
        return new ArrayList<>(limited);
    }
}
