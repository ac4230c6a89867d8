// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.line.IosLine;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.VerifyMd5;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Brings a file to the router, so that it is there whole: what is there already, and has the right sum, stays; what was cut
 * off or is another is copied anew.
 */
final class Bringing {
    private static final int TRIES = 3;

    private final Console console;
    private final FileCopy copy;
    private final UpgradeListener listener;

    Bringing(Console console, FileCopy copy, UpgradeListener listener) {
        this.console = console;
        this.copy = copy;
        this.listener = listener;
    }

    /** How large the file must be; empty where nobody says. */
    static Optional<Long> size(UpgradeFile file) {
        if (file.size().isPresent()) {
            return Optional.of(file.size().getAsLong());
        }
        try {
            return file.local().isPresent()
                    ? Optional.of(Files.size(file.local().get()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum that the file must have: that which was stated, or that of the file here; empty where there is neither. */
    static Optional<String> sum(UpgradeFile file) {
        return file.md5().or(() -> file.local().map(Bringing::sumOf));
    }

    @SuppressWarnings("InsecureCryptoUsage") // MD5 is what IOS computes and Cisco publishes
    private static String sumOf(Path file) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), md5)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(md5.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sees to it that the file is there.
     *
     * @return why not; empty where it is
     */
    Optional<String> bring(UpgradeFile file, Directory flash) {
        Optional<Directory.File> there = flash.file(file.name());
        if (there.isPresent()
                && size(file).filter(size -> size != there.get().size()).isEmpty()) {
            Optional<String> wrong = wrong(file);
            if (wrong.isEmpty() || file.local().isEmpty()) {
                return wrong;
            }
        } else if (file.local().isEmpty()) {
            return Optional.of(
                    there.isPresent()
                            ? file.onRouter() + " has " + there.get().size() + " octets, not "
                                    + size(file).orElse(0L)
                            : file.onRouter() + " is not there, and no file here to copy it from");
        }
        return anew(file, there.isPresent());
    }

    private Optional<String> anew(UpgradeFile file, boolean there) {
        if (there) {
            Answer gone = console.run(IosLine.of("delete /force " + file.onRouter()));
            if (!(gone instanceof Answer.Printed)) {
                return Optional.of(gone.toString());
            }
        }
        Path local = file.local().orElseThrow();
        long size = size(file).orElse(0L);
        Optional<String> failed = Optional.empty();
        for (int tries = 0; tries < TRIES; tries++) {
            failed = copy.copy(local, file.onRouter(), sent -> listener.copied(file.name(), sent, size));
            if (failed.isEmpty()) {
                return wrong(file);
            }
            listener.waits("copying " + file.name() + " failed: " + failed.get() + "; it begins anew");
        }
        return failed;
    }

    /** What is wrong with the file that is there; empty where it has the sum that it must have. */
    private Optional<String> wrong(UpgradeFile file) {
        Answer answer = console.run(IosLine.of("verify /md5 " + file.onRouter()), List.of());
        if (!(answer instanceof Answer.Printed printed)) {
            return Optional.of(answer.toString());
        }
        Optional<String> is = VerifyMd5.read(printed.text());
        Optional<String> must = sum(file);
        if (is.isEmpty()) {
            return Optional.of("verify /md5 " + file.onRouter() + " tells no sum");
        }
        return is.equals(must)
                ? Optional.empty()
                : Optional.of(file.onRouter() + " has the MD5 sum " + is.get() + ", and must have "
                        + must.orElse("one that nobody stated"));
    }
}
