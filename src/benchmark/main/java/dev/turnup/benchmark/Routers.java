// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.fixture.HostKey;
import dev.turnup.fixture.SimulatedDevice;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Simulated routers in a process of their own, so that what they take is not counted with what changes them. */
public final class Routers {
    private Routers() {}

    /**
     * Starts routers, prints a line for each, and runs until standard input ends.
     *
     * @param args the personality and how many
     */
    public static void main(String[] args) {
        HostKey key = HostKey.generate();
        List<SimulatedDevice> routers = new ArrayList<>();
        try {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                SimulatedDevice router =
                        SimulatedDevice.builder(args[0]).hostKey(key).start();
                routers.add(router);
                System.out.println(router.address().getPort() + " " + router.user() + " " + router.password() + " "
                        + router.knownHostsLine().strip());
            }
            System.out.println("all");
            awaitEnd(System.in);
        } finally {
            routers.forEach(SimulatedDevice::close);
        }
    }

    private static void awaitEnd(InputStream in) {
        byte[] ignored = new byte[64];
        try {
            while (in.read(ignored) >= 0) {
                // only the end counts
            }
        } catch (IOException e) {
            System.err.println("standard input: " + e);
        }
    }

    /** A router as it told of itself. */
    record Router(int port, String user, String password, String knownHosts) {
        static Router parse(String line) {
            String[] parts = line.split(" ", 4);
            return new Router(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);
        }
    }
}
