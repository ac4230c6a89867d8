// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The capability URIs of one hello, in its order; immutable. Two are equal when they hold the same URIs in any order.
 */
public final class Capabilities {

    /**
     * A YANG 1 module that a hello announces (RFC 6020, section 5.6.4).
     *
     * @param namespace the URI before the parameters
     * @param name the parameter {@code module}
     * @param revision the parameter {@code revision}
     * @param features the parameter {@code features}; empty where absent
     * @param deviations the parameter {@code deviations}: names of modules; empty where absent
     */
    public record Module(
            String namespace, String name, Optional<String> revision, List<String> features, List<String> deviations) {
        public Module {
            features = List.copyOf(features);
            deviations = List.copyOf(deviations);
        }
    }

    private final Set<String> uris;
    private final Set<String> bare;

    private Capabilities(Collection<String> uris) {
        this.uris = Collections.unmodifiableSet(new LinkedHashSet<>(uris));
        Set<String> withoutParameters = new LinkedHashSet<>();
        uris.forEach(uri -> withoutParameters.add(bare(uri)));
        this.bare = withoutParameters;
    }

    /** The capabilities with those URIs. */
    public static Capabilities of(Collection<String> uris) {
        return new Capabilities(uris);
    }

    /** Those capabilities, without parameters. */
    public static Capabilities of(Capability... capabilities) {
        return new Capabilities(
                List.of(capabilities).stream().map(Capability::uri).toList());
    }

    /** Whether a URI is offered: exactly so, or, where it has no parameters, with any parameters. */
    public boolean contains(String uri) {
        return uris.contains(uri) || bare.contains(uri);
    }

    /** Whether a capability is offered, with any parameters. */
    public boolean contains(Capability capability) {
        return bare.contains(capability.uri());
    }

    /** A parameter of a capability, for instance {@code basic-mode} of {@link Capability#WITH_DEFAULTS}. */
    public Optional<String> parameter(Capability capability, String name) {
        return uris.stream()
                .filter(uri -> bare(uri).equals(capability.uri()))
                .findFirst()
                .map(uri -> parameters(uri).get(name));
    }

    /** Each announced module. Modules in YANG 1.1 are not announced here, but in ietf-yang-library (RFC 7950). */
    public List<Module> modules() {
        return uris.stream().flatMap(uri -> announced(uri).stream()).toList();
    }

    /** The announced module of that name. */
    public Optional<Module> module(String name) {
        return modules().stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** All URIs, as they came. */
    public Set<String> uris() {
        return uris;
    }

    private static Optional<Module> announced(String uri) {
        Map<String, String> parameters = parameters(uri);
        String name = parameters.get("module");
        return name == null
                ? Optional.empty()
                : Optional.of(new Module(
                        bare(uri),
                        name,
                        Optional.ofNullable(parameters.get("revision")),
                        names(parameters.get("features")),
                        names(parameters.get("deviations"))));
    }

    static String bare(String uri) {
        int at = uri.indexOf('?');
        return at < 0 ? uri : uri.substring(0, at);
    }

    private static Map<String, String> parameters(String uri) {
        Map<String, String> found = new LinkedHashMap<>();
        int at = uri.indexOf('?');
        if (at < 0) {
            return found;
        }
        // Some devices write the XML escape twice, so that "&amp;" arrives in the text.
        for (String parameter : uri.substring(at + 1).replace("&amp;", "&").split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                found.putIfAbsent(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a stray percent sign: taken as it stands
        }
    }

    private static List<String> names(@Nullable String list) {
        return list == null || list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Capabilities that && uris.equals(that.uris);
    }

    @Override
    public int hashCode() {
        return uris.hashCode();
    }

    /** The URIs, one a line. */
    @Override
    public String toString() {
        return String.join("\n", uris);
    }
}
