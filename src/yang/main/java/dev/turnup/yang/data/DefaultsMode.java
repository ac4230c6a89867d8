// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

/**
 * What a device reports of nodes that have their default (RFC 6243, section 2). Two configurations are the same to a device
 * where they are equal {@linkplain #in as it reports them}: so are an edit's target and what is there after it to be compared.
 */
public enum DefaultsMode {
    /** What was stated, whatever the value. */
    EXPLICIT,
    /** Every default in use, stated or not. */
    REPORT_ALL,
    /** No node that has its default. */
    TRIM;

    /**
     * A tree as a device of this mode reports it; twice does the same as once. To one that trims, a node that has its
     * default does not exist, even where it alone would choose the case of a choice.
     */
    public DataTree in(DataTree tree) {
        return switch (this) {
            case EXPLICIT -> tree;
            case REPORT_ALL -> WithDefaults.of(tree);
            case TRIM -> Trimmed.of(tree);
        };
    }
}
