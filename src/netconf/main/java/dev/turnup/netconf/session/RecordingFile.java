// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Saves a session in a file, for whoever is to find out what a device did. The file holds configurations with all their
 * secrets: only its owner can read it, and it is written only where somebody asks for it.
 *
 * <p>Each piece is a line such as {@code > 0.001204 213} (sent, seconds since the connection began, bytes) or {@code <}
 * (received), the bytes as they went, and a line feed. A {@link Replay} plays it again.
 */
public final class RecordingFile implements Recorder, AutoCloseable {
    private static final Pattern HEAD = Pattern.compile("([<>]) (\\d{1,12})\\.(\\d{6}) (\\d{1,9})");
    private static final int LONGEST_HEAD = 40;

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream out;
    private @Nullable IOException failure;

    private RecordingFile(OutputStream out) {
        this.out = out;
    }

    /**
     * Begins a file; what it held before is gone.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static RecordingFile create(Path file) {
        try {
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return new RecordingFile(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes it at once, so that it is there whatever happens next. */
    @Override
    public void take(Piece piece) {
        byte[] bytes = new byte[piece.bytes().remaining()];
        piece.bytes().get(bytes);
        String head = "%s %d.%06d %d\n"
                .formatted(
                        piece.direction() == Direction.SENT ? ">" : "<",
                        piece.at().toSeconds(),
                        piece.at().toNanosPart() / 1000,
                        bytes.length);
        lock.lock();
        try {
            if (failure == null) {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.write('\n');
            }
        } catch (IOException e) {
            failure = e;
        } finally {
            lock.unlock();
        }
    }

    /** Why the recording is not complete: the session goes on where nothing more can be written. */
    public Optional<IOException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the file. */
    @Override
    public void close() {
        lock.lock();
        try {
            out.close();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads a file back. The last piece may be cut off, as where a process died; it is left out then.
     *
     * @throws UncheckedIOException where it cannot be read
     * @throws IllegalArgumentException where it is no recording; the message names the byte
     */
    public static List<Piece> read(Path file) {
        byte[] all;
        try {
            all = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < all.length) {
            int lineEnd = lineEnd(all, at);
            if (lineEnd == all.length) {
                break;
            }
            Matcher head = HEAD.matcher(new String(all, at, lineEnd - at, StandardCharsets.US_ASCII));
            if (!head.matches()) {
                throw new IllegalArgumentException(file + " is no recording: no piece begins at byte " + at);
            }
            int from = lineEnd + 1;
            int size = Integer.parseInt(head.group(4));
            if (all.length - from - 1 < size) {
                break;
            }
            pieces.add(new Piece(
                    head.group(1).equals(">") ? Direction.SENT : Direction.RECEIVED,
                    Duration.ofSeconds(Long.parseLong(head.group(2)), Long.parseLong(head.group(3)) * 1000),
                    ByteBuffer.wrap(Arrays.copyOfRange(all, from, from + size))));
            at = from + size + 1;
        }
        return List.copyOf(pieces);
    }

    private static int lineEnd(byte[] all, int from) {
        int end = from;
        while (end < all.length && end - from < LONGEST_HEAD && all[end] != '\n') {
            end++;
        }
        return end;
    }
}
