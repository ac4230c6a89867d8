// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.DataPath;
import java.util.Arrays;
import java.util.List;

/** What a service makes of an instance. */
public sealed interface Made {

    /**
     * Configuration, in the newest of the nodes that say it.
     *
     * @param beans of top-level nodes, such as {@code Native} and {@code Telephony}; together they are what the instance owns
     * @param exactly places that hold what is stated there, and nothing else: what they held is put back when the instance
     *     goes
     */
    record Configuration(List<Bean> beans, List<DataPath<?>> exactly) implements Made {
        public Configuration {
            beans = List.copyOf(beans);
            exactly = List.copyOf(exactly);
        }

        /** Without exact places. */
        public static Configuration of(Bean... beans) {
            return new Configuration(Arrays.asList(beans), List.of());
        }

        /** This, and at the places nothing else. */
        public Configuration exactly(DataPath<?>... places) {
            return new Configuration(beans, Arrays.asList(places));
        }
    }

    /** Nothing: what is stated cannot be done, though its model allows it. */
    record Impossible(List<Problem> problems) implements Made {
        public Impossible {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing that cannot be done.
     *
     * @param path where it is stated, in the service's model
     * @param rule what must be
     * @param actual what is stated
     * @param hint what to do
     */
    record Problem(DataPath<?> path, String rule, String actual, String hint) {}
}
