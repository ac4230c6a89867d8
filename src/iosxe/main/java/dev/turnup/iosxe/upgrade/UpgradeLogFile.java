// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.upgrade.UpgradeEntry.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A log of an upgrade in a file: a line an entry, each on disk before the step goes on. */
public final class UpgradeLogFile implements UpgradeLog {
    private final Path file;

    private UpgradeLogFile(Path file) {
        this.file = file;
    }

    /**
     * The log of a file, which need not be there yet.
     *
     * @throws UncheckedIOException where its folder cannot be made
     */
    public static UpgradeLogFile at(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UpgradeLogFile(file);
    }

    @Override
    public void add(UpgradeEntry entry) {
        StringBuilder line = new StringBuilder(isCutOff() ? "\n" : "")
                .append(entry.at())
                .append('\t')
                .append(entry.step().name())
                .append('\t')
                .append(entry.mark());
        new TreeMap<>(entry.facts())
                .forEach((name, value) ->
                        line.append('\t').append(encoded(name)).append('=').append(encoded(value)));
        ByteBuffer octets = ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        try (FileChannel out = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
            while (octets.hasRemaining()) {
                out.write(octets);
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the last line has no end: a process died while it wrote it. */
    private boolean isCutOff() {
        try {
            return Files.exists(file)
                    && Files.size(file) > 0
                    && !Files.readString(file).endsWith("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that was cut off while it was written says nothing. */
    @Override
    public List<UpgradeEntry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .flatMap(line -> entry(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<UpgradeEntry> entry(String line) {
        List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
        if (fields.size() < 3) {
            return Optional.empty();
        }
        try {
            Map<String, String> facts = new TreeMap<>();
            for (String fact : fields.subList(3, fields.size())) {
                int equals = fact.indexOf('=');
                facts.put(decoded(fact.substring(0, equals)), decoded(fact.substring(equals + 1)));
            }
            return Optional.of(new UpgradeEntry(
                    Instant.parse(fields.get(0)), Step.valueOf(fields.get(1)), Mark.valueOf(fields.get(2)), facts));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
