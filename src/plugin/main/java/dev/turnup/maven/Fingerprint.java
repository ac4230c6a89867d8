// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of texts and files, by which a later build sees that nothing has changed. Mutable. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /**
     * The fingerprint of texts, and of files and folders with all beneath them: names and content.
     *
     * @param places those that are not there count as such
     */
    static String of(List<String> texts, List<Path> places) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        for (String text : texts) {
            fingerprint.add(text.getBytes(StandardCharsets.UTF_8));
        }
        for (Path place : places) {
            fingerprint.addAll(place);
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void addAll(Path place) throws IOException {
        if (!Files.exists(place)) {
            add(new byte[0]);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            add(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            add(Files.readAllBytes(file));
        }
    }

    // The length first, so that no two series of texts run together to the same.
    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
