// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

import java.util.ArrayList;
import java.util.List;

/** What was seen of a site. Its text is a table. */
public sealed interface Verification {

    /** Whether all works. */
    boolean good();

    /** It was looked at. */
    record Seen(List<PhoneState> phones, List<LinkState> links) implements Verification {
        public Seen {
            phones = List.copyOf(phones);
            links = List.copyOf(links);
        }

        @Override
        public boolean good() {
            return phones.stream().allMatch(PhoneState::registered)
                    && links.stream().allMatch(LinkState::up);
        }

        @Override
        public String toString() {
            List<List<String>> rows = new ArrayList<>();
            if (!phones.isEmpty()) {
                rows.add(List.of("pool", "mac", "type", "number", "address", "phone"));
                phones.forEach(phone -> rows.add(List.of(
                        String.valueOf(phone.pool()),
                        phone.mac(),
                        phone.type(),
                        phone.numbers(),
                        phone.address(),
                        phone.registered() ? "registered" : "NOT registered: " + phone.remark())));
            }
            List<List<String>> more = new ArrayList<>();
            if (!links.isEmpty()) {
                more.add(List.of("interface", "address", "state"));
                links.forEach(link -> more.add(
                        List.of(link.name(), link.address(), link.up() ? link.state() : "NOT up: " + link.state())));
            }
            return Table.text(rows) + Table.text(more) + summary();
        }

        private String summary() {
            long registered = phones.stream().filter(PhoneState::registered).count();
            long up = links.stream().filter(LinkState::up).count();
            return registered + " of " + phones.size() + " phones registered, " + up + " of " + links.size()
                    + " interfaces up";
        }
    }

    /** It could not be looked at. */
    record Unseen(String why) implements Verification {
        @Override
        public boolean good() {
            return false;
        }

        @Override
        public String toString() {
            return why;
        }
    }
}
