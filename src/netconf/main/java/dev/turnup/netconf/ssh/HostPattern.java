// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Which hosts a line of a known-hosts file is about (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
sealed interface HostPattern {

    /** Whether the line is about a host, named {@code host} or {@code [host]:port}. */
    boolean matches(String name);

    /**
     * Reads the first field of a line.
     *
     * @throws IllegalArgumentException where it is none
     */
    static HostPattern parse(String field) {
        if (!field.startsWith("|")) {
            return new Plain(field.toLowerCase(Locale.ROOT));
        }
        String[] parts = field.split("\\|", -1);
        if (parts.length != 4 || !parts[1].equals("1")) {
            throw new IllegalArgumentException("a hashed name is |1|salt|hash");
        }
        return new Hashed(parts[2], parts[3]);
    }

    /** Names separated by commas, with {@code *}, {@code ?} and, before a name that is excepted, {@code !}. */
    record Plain(String names) implements HostPattern {
        @Override
        public boolean matches(String name) {
            boolean matched = false;
            for (String pattern : names.split(",", -1)) {
                if (pattern.startsWith("!") && glob(pattern.substring(1), name)) {
                    return false;
                }
                matched |= glob(pattern, name);
            }
            return matched;
        }

        @Override
        public String toString() {
            return names;
        }

        private static boolean glob(String pattern, String name) {
            String regex = pattern.chars()
                    .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                    .collect(Collectors.joining());
            return Pattern.matches(regex, name);
        }
    }

    /** A name that only who knows it can recognise: its HMAC-SHA1 with a salt. */
    record Hashed(String salt, String hash) implements HostPattern {
        public Hashed {
            if (Base64.getDecoder().decode(salt).length == 0) {
                throw new IllegalArgumentException("a hashed name has a salt");
            }
            Base64.getDecoder().decode(hash);
        }

        /** A name, hidden with a new salt. */
        static Hashed of(String name) {
            byte[] salt = new byte[20];
            new SecureRandom().nextBytes(salt);
            return new Hashed(Base64.getEncoder().encodeToString(salt), hmac(salt, name));
        }

        @Override
        public boolean matches(String name) {
            return MessageDigest.isEqual(
                    Base64.getDecoder().decode(hmac(Base64.getDecoder().decode(salt), name)),
                    Base64.getDecoder().decode(hash));
        }

        private static String hmac(byte[] salt, String name) {
            try {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(salt, "HmacSHA1"));
                return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA1", e);
            }
        }

        @Override
        public String toString() {
            return "|1|" + salt + "|" + hash;
        }
    }
}
