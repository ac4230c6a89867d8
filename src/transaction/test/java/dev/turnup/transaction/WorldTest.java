// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random sequences of operators, other clients, faults, deaths and recoveries, against a model of what each router must
 * hold. {@code -Dturnup.seed=N} repeats one sequence and prints what was done.
 */
class WorldTest {
    private static final int BLOCK = 500;
    private static final int BLOCKS = 11;
    private static final int FEW = 60;

    static LongStream few() {
        Long seed = Long.getLong("turnup.seed");
        return seed == null ? LongStream.range(0, FEW) : LongStream.of(seed);
    }

    static IntStream blocks() {
        return IntStream.range(0, Long.getLong("turnup.seed") == null ? BLOCKS : 0);
    }

    @ParameterizedTest(name = "sequence {0}")
    @MethodSource("few")
    void a_router_holds_what_was_said_that_it_holds(long seed) {
        World.live(seed);
    }

    @ParameterizedTest(name = "block {0} of 500 sequences")
    @MethodSource("blocks")
    @Tag("scale")
    void thousands_of_sequences(int block) throws Exception {
        List<Callable<Long>> sequences = LongStream.range(block * (long) BLOCK, (block + 1) * (long) BLOCK)
                .mapToObj(seed -> (Callable<Long>) () -> {
                    World.live(seed);
                    return seed;
                })
                .toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            for (Future<Long> sequence : threads.invokeAll(sequences)) {
                sequence.get();
            }
        }
    }
}
