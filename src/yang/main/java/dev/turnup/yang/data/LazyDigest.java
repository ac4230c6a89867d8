// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.value.Digest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A digest computed when first asked for. Two threads may compute it at once, with one result. */
final class LazyDigest {
    private final Supplier<Digest> compute;
    private volatile @Nullable Digest digest;

    LazyDigest(Supplier<Digest> compute) {
        this.compute = compute;
    }

    Digest get() {
        Digest known = digest;
        if (known == null) {
            known = compute.get();
            digest = known;
        }
        return known;
    }
}
