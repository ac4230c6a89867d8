// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Optional;

/** What a NETCONF peer can say in its hello that it is capable of (RFC 6241, section 8). */
public enum Capability {
    /** The protocol with end-of-message framing. */
    BASE_1_0("urn:ietf:params:netconf:base:1.0"),
    /** The protocol with chunked framing. */
    BASE_1_1("urn:ietf:params:netconf:base:1.1"),
    /** The running configuration can be edited directly. */
    WRITABLE_RUNNING("urn:ietf:params:netconf:capability:writable-running:1.0"),
    /** There is a candidate configuration. */
    CANDIDATE("urn:ietf:params:netconf:capability:candidate:1.0"),
    /** A commit can wait for its confirmation, in the same session. */
    CONFIRMED_COMMIT_1_0("urn:ietf:params:netconf:capability:confirmed-commit:1.0"),
    /** As 1.0, and the confirmation may come from another session ({@code persist}), or be cancelled. */
    CONFIRMED_COMMIT_1_1("urn:ietf:params:netconf:capability:confirmed-commit:1.1"),
    /** An edit can be undone wholly when a part of it fails. */
    ROLLBACK_ON_ERROR("urn:ietf:params:netconf:capability:rollback-on-error:1.0"),
    /** A configuration can be validated. */
    VALIDATE_1_0("urn:ietf:params:netconf:capability:validate:1.0"),
    /** As 1.0, and an edit can be tested alone ({@code test-only}). */
    VALIDATE_1_1("urn:ietf:params:netconf:capability:validate:1.1"),
    /** There is a separate startup configuration. */
    STARTUP("urn:ietf:params:netconf:capability:startup:1.0"),
    /** Configurations can be taken from, and put to, URLs. */
    URL("urn:ietf:params:netconf:capability:url:1.0"),
    /** Filters can be XPath expressions. */
    XPATH("urn:ietf:params:netconf:capability:xpath:1.0"),
    /** Notifications can be subscribed to (RFC 5277). */
    NOTIFICATION("urn:ietf:params:netconf:capability:notification:1.0"),
    /** Requests are answered within a subscription, too (RFC 5277). */
    INTERLEAVE("urn:ietf:params:netconf:capability:interleave:1.0"),
    /** Parts of a datastore can be locked (RFC 5717). */
    PARTIAL_LOCK("urn:ietf:params:netconf:capability:partial-lock:1.0"),
    /** Default values can be asked for, or not (RFC 6243). */
    WITH_DEFAULTS("urn:ietf:params:netconf:capability:with-defaults:1.0"),
    /** Default values in operational state can be asked for, or not (RFC 8526). */
    WITH_OPERATIONAL_DEFAULTS("urn:ietf:params:netconf:capability:with-operational-defaults:1.0"),
    /** The modules are listed in ietf-yang-library of 2016 (RFC 7950, section 5.6.4). */
    YANG_LIBRARY_1_0("urn:ietf:params:netconf:capability:yang-library:1.0"),
    /** The modules are listed in ietf-yang-library of 2019 (RFC 8526). */
    YANG_LIBRARY_1_1("urn:ietf:params:netconf:capability:yang-library:1.1"),
    /** Schemas can be fetched with get-schema (RFC 6022). */
    MONITORING(Nc.MONITORING);

    private final String uri;

    Capability(String uri) {
        this.uri = uri;
    }

    /** The URI without parameters. */
    public String uri() {
        return uri;
    }

    /** The capability with that URI, whose parameters are passed over. */
    public static Optional<Capability> of(String uri) {
        String bare = Capabilities.bare(uri);
        for (Capability capability : values()) {
            if (capability.uri.equals(bare)) {
                return Optional.of(capability);
            }
        }
        return Optional.empty();
    }

    /** As RFC 6241 writes it: {@code :candidate}, {@code :validate:1.1}. */
    @Override
    public String toString() {
        if (this == MONITORING) {
            return "ietf-netconf-monitoring";
        }
        String name =
                uri.substring(uri.indexOf("netconf:") + "netconf".length()).replace(":capability", "");
        boolean oneVersion = this != VALIDATE_1_0
                && this != CONFIRMED_COMMIT_1_0
                && this != BASE_1_0
                && this != YANG_LIBRARY_1_0
                && name.endsWith(":1.0");
        return oneVersion ? name.substring(0, name.length() - ":1.0".length()) : name;
    }
}
