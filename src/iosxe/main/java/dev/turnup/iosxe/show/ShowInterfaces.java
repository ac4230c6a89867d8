// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code show ip interface brief} prints.
 *
 * @param interfaces in its order
 */
public record ShowInterfaces(List<Interface> interfaces) {
    private static final Pattern ROW = Pattern.compile(
            "(?m)^(\\S+)\\s+(\\d+\\.\\d+\\.\\d+\\.\\d+|unassigned)\\s+(YES|NO)\\s+(\\S+)\\s+(administratively down|up|down|deleted)\\s+(up|down)\\s*$");

    /**
     * An interface.
     *
     * @param name such as {@code GigabitEthernet0/0/1.10}
     * @param address empty where it has none
     * @param status {@code up}, {@code down} or {@code administratively down}
     * @param protocol {@code up} or {@code down}
     */
    public record Interface(String name, Optional<String> address, String status, String protocol) {
        /** Whether it carries traffic. */
        public boolean isUp() {
            return status.equals("up") && protocol.equals("up");
        }
    }

    public ShowInterfaces {
        interfaces = List.copyOf(interfaces);
    }

    /** Reads the text. */
    public static ShowInterfaces read(String text) {
        return new ShowInterfaces(Fields.all(ROW, text).stream()
                .map(row -> new Interface(
                        row.group(1),
                        Optional.of(row.group(2)).filter(address -> !address.equals("unassigned")),
                        row.group(5),
                        row.group(6)))
                .toList());
    }

    /** The interface of that name. */
    public Optional<Interface> named(String name) {
        return interfaces.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
