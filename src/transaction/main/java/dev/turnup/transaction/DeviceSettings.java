// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.session.Session;
import dev.turnup.yang.schema.Schema;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a {@link Device} needs. Start from {@link #of} and name what differs.
 *
 * @param identity where, {@code host:port}: the same for the same device in every run and for every user, since the journal
 *     knows the device by it
 * @param user who does what nobody else is named for; may be empty
 * @param connect opens a session; called again when one was lost. It throws what the session throws. Empty where the
 *     device has no NETCONF: then there is a remainder, which is all of it.
 * @param schema what is known of the device's configuration
 * @param profile what is particular about the kind of device
 * @param journal where runs are written down
 * @param clock what time it is
 * @param pause how waiting is done
 * @param listener hears of each step
 * @param remainder the part of the configuration that NETCONF does not carry, where it is to be changed too
 */
public record DeviceSettings(
        String identity,
        String user,
        Optional<Supplier<Session>> connect,
        Schema schema,
        DeviceProfile profile,
        Journal journal,
        InstantSource clock,
        Pause pause,
        TransactionListener listener,
        Optional<Remainder> remainder) {

    /** @throws IllegalArgumentException where there is no way to the device */
    public DeviceSettings {
        if (connect.isEmpty() && remainder.isEmpty()) {
            throw new IllegalArgumentException(identity + " has neither NETCONF nor another way to it");
        }
    }

    /** A plain RFC 6241 device, waited for in real time, with no listener. */
    public static DeviceSettings of(
            String identity, Supplier<Session> connect, Schema schema, Journal journal, InstantSource clock) {
        return new DeviceSettings(
                identity,
                "",
                Optional.of(connect),
                schema,
                DeviceProfile.RFC6241,
                journal,
                clock,
                Pause.REAL,
                TransactionListener.NONE,
                Optional.empty());
    }

    /** A device without NETCONF, of which all is changed by lines: tier E. */
    public static DeviceSettings withoutNetconf(String identity, Remainder all, Journal journal, InstantSource clock) {
        return new DeviceSettings(
                identity,
                "",
                Optional.empty(),
                all.schema(),
                DeviceProfile.RFC6241,
                journal,
                clock,
                Pause.REAL,
                TransactionListener.NONE,
                Optional.of(all));
    }

    /** As a user. */
    public DeviceSettings user(String name) {
        return new DeviceSettings(identity, name, connect, schema, profile, journal, clock, pause, listener, remainder);
    }

    /** With another profile. */
    public DeviceSettings profile(DeviceProfile other) {
        return new DeviceSettings(identity, user, connect, schema, other, journal, clock, pause, listener, remainder);
    }

    /** With another way to wait. */
    public DeviceSettings pause(Pause other) {
        return new DeviceSettings(identity, user, connect, schema, profile, journal, clock, other, listener, remainder);
    }

    /** With a listener. */
    public DeviceSettings listener(TransactionListener other) {
        return new DeviceSettings(identity, user, connect, schema, profile, journal, clock, pause, other, remainder);
    }

    /** With a part that NETCONF does not carry. */
    public DeviceSettings remainder(Remainder beside) {
        return new DeviceSettings(
                identity, user, connect, schema, profile, journal, clock, pause, listener, Optional.of(beside));
    }
}
