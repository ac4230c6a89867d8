// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The records of a schema file in the making. A record that is already there is not added again: it is looked for by its
 * octets in a hash table with open addressing, since there are a million to look for.
 */
final class RecordTable {
    private final Deque<RecordWriter> idle = new ArrayDeque<>();
    private byte[] records = new byte[1 << 16];
    /** Where each record begins, and where the last one ends. */
    private int[] starts = new int[1 << 12];

    private int[] hashes = new int[1 << 12];
    private int count;
    /** Numbers of records plus one, by hash; a power of two of them. */
    private int[] slots = new int[1 << 13];

    /** A writer for one record, to be given back to {@link #add}. */
    RecordWriter record(RecordTag tag) {
        RecordWriter writer = idle.poll();
        return (writer == null ? new RecordWriter() : writer).begin(tag);
    }

    /** The number of the record. */
    int add(RecordWriter record) {
        int hash = hash(record.octets(), record.length());
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int id = slots[slot] - 1;
            if (hashes[id] == hash && isAt(id, record)) {
                idle.push(record);
                return id;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = count + 1;
        append(record, hash);
        idle.push(record);
        return count - 1;
    }

    private void append(RecordWriter record, int hash) {
        int start = starts[count];
        int end = Math.addExact(start, record.length());
        if (end > records.length) {
            records = Arrays.copyOf(records, Math.max(end, Math.multiplyExact(2, records.length)));
        }
        System.arraycopy(record.octets(), 0, records, start, record.length());
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
        hashes[count++] = hash;
        starts[count] = end;
        if (2 * count > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int id = 0; id < count; id++) {
            int slot = hashes[id] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = id + 1;
        }
    }

    private boolean isAt(int id, RecordWriter record) {
        return Arrays.equals(records, starts[id], starts[id + 1], record.octets(), 0, record.length());
    }

    /** FNV-1a with its high bits folded in: records differ in few octets, which a sum of products would not spread. */
    private static int hash(byte[] octets, int length) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ octets[i]) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    /** How many records there are, where each begins, and the records. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + count * Integer.BYTES + starts[count]);
        out.putInt(count);
        out.asIntBuffer().put(starts, 0, count);
        out.position(Integer.BYTES + count * Integer.BYTES);
        return out.put(records, 0, starts[count]).array();
    }
}
