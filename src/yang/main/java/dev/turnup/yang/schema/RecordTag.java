// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a record of a schema file holds. The order is the format: new kinds go to the end, with a new version. */
enum RecordTag {
    STRING,
    NAME,
    LOCATION,
    XPATH,
    WHEN,
    MUST,
    ERROR_TEXT,
    AVAILABILITY,
    DECLARATION,

    TEXT,
    INT,
    UINT64,
    DECIMAL,
    BOOL,
    EMPTY,
    ENUMERATION,
    BITS,
    BINARY,
    IDENTITY,
    INSTANCE_ID,

    INTEGER_TYPE,
    DECIMAL64_TYPE,
    STRING_TYPE,
    BOOLEAN_TYPE,
    ENUMERATION_TYPE,
    BITS_TYPE,
    BINARY_TYPE,
    LEAFREF_TYPE,
    DERIVED_IDENTITY,
    IDENTITYREF_TYPE,
    EMPTY_TYPE,
    UNION_TYPE,
    INSTANCE_IDENTIFIER_TYPE,

    CONTAINER,
    LIST,
    LEAF,
    LEAF_LIST,
    ANY_DATA,
    CHOICE,
    CASE,
    OPERATION,
    NOTIFICATION,

    SCHEMA;

    private static final List<RecordTag> IN_ORDER = List.of(values());
    private static final Map<RecordTag, Integer> CODES = codes();

    static RecordTag of(int code) {
        return IN_ORDER.get(code);
    }

    int code() {
        return Objects.requireNonNull(CODES.get(this));
    }

    private static Map<RecordTag, Integer> codes() {
        Map<RecordTag, Integer> codes = new EnumMap<>(RecordTag.class);
        for (RecordTag tag : IN_ORDER) {
            codes.put(tag, codes.size());
        }
        return Collections.unmodifiableMap(codes);
    }
}
