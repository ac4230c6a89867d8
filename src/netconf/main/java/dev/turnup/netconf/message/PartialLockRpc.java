// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Locks a part of the running configuration (RFC 5717). */
public sealed interface PartialLockRpc extends Rpc {

    /**
     * Takes the lock; {@link PartialLockGrant} reads the answer.
     *
     * @param select at least one expression: instance-identifiers, or where the device has {@code :xpath} any XPath
     * @param prefixes the namespaces that their prefixes stand for
     */
    record Lock(List<String> select, Map<String, String> prefixes) implements PartialLockRpc {
        // RFC 7950, section 9.13: names, and predicates that compare a key, a value or a position with a constant.
        private static final Pattern INSTANCE_IDENTIFIER = Pattern.compile(
                "(\\s*/\\s*[\\w.:-]+(\\s*\\[\\s*([\\w.:-]+\\s*=\\s*(\"[^\"]*\"|'[^']*')|\\d+)\\s*])*\\s*)+");

        public Lock {
            select = List.copyOf(select);
            prefixes = Map.copyOf(prefixes);
            if (select.isEmpty()) {
                throw new IllegalArgumentException(
                        "a partial lock selects at least one node (RFC 5717, section 2.4.1)");
            }
        }

        @Override
        public XmlName name() {
            return Nc.partialLock("partial-lock");
        }

        @Override
        public List<Need> needs() {
            Needs needs = Needs.of(Capability.PARTIAL_LOCK);
            if (!select.stream().allMatch(s -> INSTANCE_IDENTIFIER.matcher(s).matches())) {
                needs.anyOf(Capability.XPATH);
            }
            return needs.list();
        }

        @Override
        public XmlContent input() {
            return out -> select.forEach(expression -> {
                out.start(Nc.partialLock("select"));
                prefixes.forEach(out::namespace);
                out.text(expression).end();
            });
        }
    }

    /** Gives a partial lock back, by the number that the device gave it. */
    record Unlock(long lockId) implements PartialLockRpc {
        public Unlock {
            Nc.requireUint32("lock-id", lockId, 0);
        }

        @Override
        public XmlName name() {
            return Nc.partialLock("partial-unlock");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.PARTIAL_LOCK).list();
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.number(out, Nc.partialLock("lock-id"), lockId);
        }
    }
}
