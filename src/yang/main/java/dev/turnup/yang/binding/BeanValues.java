// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what beans hold: octets by content, decimals by number (RFC 7950, section 9.3.2), lists one by one. */
final class BeanValues {
    private BeanValues() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof byte[] a && other instanceof byte[] b) {
            return Arrays.equals(a, b);
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return same(a, b);
        }
        return one.equals(other);
    }

    private static boolean same(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        Iterator<?> other = others.iterator();
        for (Object one : some) {
            if (!same(one, other.next())) {
                return false;
            }
        }
        return true;
    }

    static int hash(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().hashCode();
        }
        if (value instanceof byte[] bytes) {
            return Arrays.hashCode(bytes);
        }
        if (value instanceof List<?> list) {
            int hash = 1;
            for (Object element : list) {
                hash = 31 * hash + hash(element);
            }
            return hash;
        }
        return value == null ? 0 : value.hashCode();
    }
}
