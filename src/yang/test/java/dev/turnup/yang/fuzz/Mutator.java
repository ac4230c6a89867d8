// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks documents at random: bytes, slices, tokens, words of the format, and pieces of other documents. */
final class Mutator {
    private static final int MOST_FAULTS = 8;
    private static final int LONGEST = 8_000;

    private final Tokens tokens;
    private final List<byte[]> documents;
    private final Random random;

    Mutator(Tokens tokens, List<byte[]> documents, Random random) {
        this.tokens = tokens;
        this.documents = documents;
        this.random = random;
    }

    /** One of the documents, with faults; now and then without. */
    byte[] next() {
        byte[] input = document();
        for (int i = random.nextInt(MOST_FAULTS); i > 0; i--) {
            input = mutated(input);
        }
        return input.length > LONGEST ? slice(input, 0, LONGEST) : input;
    }

    private byte[] document() {
        return documents.get(random.nextInt(documents.size()));
    }

    private byte[] mutated(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + length());
        return switch (random.nextInt(12)) {
            case 0 -> flipped(input);
            case 1 -> joined(slice(input, 0, at), slice(input, end, input.length));
            case 2 -> joined(slice(input, 0, end), slice(input, at, end), slice(input, end, input.length));
            case 3, 4, 5 -> joined(slice(input, 0, at), token(), slice(input, at, input.length));
            case 6 -> joined(slice(input, 0, at), token(), slice(input, end, input.length));
            case 7 -> swapped(input);
            case 8 -> {
                byte[] other = document();
                int from = random.nextInt(other.length);
                byte[] piece = slice(other, from, Math.min(other.length, from + length()));
                yield joined(slice(input, 0, at), piece, slice(input, at, input.length));
            }
            case 9 -> repeated(input, at, Math.min(end, at + 12));
            case 10 -> slice(input, 0, at);
            default -> moved(input);
        };
    }

    private int length() {
        return 1 << random.nextInt(8);
    }

    private byte[] token() {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private byte[] flipped(byte[] input) {
        if (input.length == 0) {
            return token();
        }
        byte[] flipped = input.clone();
        int at = random.nextInt(input.length);
        flipped[at] = (byte) (random.nextBoolean() ? flipped[at] ^ (1 << random.nextInt(8)) : random.nextInt(256));
        return flipped;
    }

    private byte[] repeated(byte[] input, int at, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, at);
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 600 : 5); i >= 0; i--) {
            out.write(input, at, end - at);
        }
        out.write(input, at, input.length - at);
        return out.toByteArray();
    }

    /** Two tokens in each other's place. */
    private byte[] swapped(byte[] input) {
        List<byte[]> pieces = pieces(input);
        if (pieces.size() > 1) {
            int one = random.nextInt(pieces.size());
            int other = random.nextInt(pieces.size());
            byte[] first = pieces.get(one);
            pieces.set(one, pieces.get(other));
            pieces.set(other, first);
        }
        return joined(pieces.toArray(byte[][]::new));
    }

    /** A run of tokens elsewhere. */
    private byte[] moved(byte[] input) {
        List<byte[]> pieces = pieces(input);
        int from = random.nextInt(pieces.size() + 1);
        List<byte[]> run = pieces.subList(from, Math.min(pieces.size(), from + 1 + random.nextInt(6)));
        List<byte[]> copy = List.copyOf(run);
        run.clear();
        pieces.addAll(random.nextInt(pieces.size() + 1), copy);
        return joined(pieces.toArray(byte[][]::new));
    }

    /** Names and numbers, and what stands between them. */
    private static List<byte[]> pieces(byte[] input) {
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= input.length; i++) {
            if (i == input.length || Character.isLetterOrDigit(input[i]) != Character.isLetterOrDigit(input[i - 1])) {
                pieces.add(slice(input, start, i));
                start = i;
            }
        }
        return pieces;
    }

    private static byte[] slice(byte[] input, int from, int to) {
        return java.util.Arrays.copyOfRange(input, from, to);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.write(piece, 0, piece.length);
        }
        return out.toByteArray();
    }
}
