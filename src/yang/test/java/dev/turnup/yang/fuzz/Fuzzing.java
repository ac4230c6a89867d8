// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.data.DataTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Tries mutated documents on a target, each batch of a schema of its own; a failure shows its batch and its input. */
final class Fuzzing {
    /** Inputs of one schema. */
    static final int BATCH = 500;

    private static final int DOCUMENTS = 12;
    /** Far beyond what a batch takes: whoever needs it hangs. */
    private static final int HANGS_AFTER_SECONDS = 60;

    private final Target target;
    private final AtomicReference<byte[]> input = new AtomicReference<>(new byte[0]);

    private Fuzzing(Target target) {
        this.target = target;
    }

    /** Tries batches with the seeds from the first on, and returns how many inputs were taken. */
    static int run(Target target, long firstSeed, int batches) {
        int taken = 0;
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz " + target);
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (long seed = firstSeed; seed < firstSeed + batches; seed++) {
                Fuzzing batch = new Fuzzing(target);
                long own = seed;
                taken += batch.watched(worker.submit(() -> batch.batch(new Random(own))), seed);
            }
        } finally {
            worker.shutdownNow();
        }
        return taken;
    }

    private int watched(Future<Integer> batch, long seed) {
        try {
            return batch.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(what("hangs", seed), e);
        } catch (ExecutionException e) {
            throw new AssertionError(what("fails", seed), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what("was interrupted", seed), e);
        }
    }

    private String what(String happens, long seed) {
        byte[] at = Objects.requireNonNull(input.get());
        return "%s %s, -Dturnup.seed=%d, on:%n%s%nin base64: %s"
                .formatted(
                        target,
                        happens,
                        seed,
                        new String(Arrays.copyOf(at, Math.min(at.length, 2000)), StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(at));
    }

    private int batch(Random random) {
        DataTree base = RandomTrees.like(RandomTrees.tree(RandomSchemas.ofEveryType(random), random), random, true);
        List<byte[]> documents = new ArrayList<>();
        DataTree tree = base;
        for (int i = 0; i < DOCUMENTS; i++) {
            DataTree other = RandomTrees.like(tree, random, target != Target.EDIT);
            documents.add(target.document(tree, other));
            tree = other;
        }
        Mutator mutator = new Mutator(target.tokens(), documents, random);
        int taken = 0;
        for (int i = 0; i < BATCH; i++) {
            byte[] next = mutator.next();
            input.set(next);
            taken += target.takes(next, base, i % 2 == 0 ? ReadMode.DEVICE : ReadMode.DOCUMENT) ? 1 : 0;
        }
        assertThat(documents).hasSize(DOCUMENTS);
        return taken;
    }
}
