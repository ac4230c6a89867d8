// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Which hosts a line of a known-hosts file is about (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
sealed interface HostPattern {

    /** Whether the line is about a host, named {@code host} or {@code [host]:port}. */
    boolean matches(String name);

    /** The hosts that the line is about where it names them as they are; empty where only {@link #matches} tells. */
    default List<String> literal() {
        return List.of();
    }

    /**
     * Reads the first field of a line.
     *
     * @throws IllegalArgumentException where it is none
     */
    static HostPattern parse(String field) {
        if (!field.startsWith("|")) {
            return new Plain(List.of(field.toLowerCase(Locale.ROOT).split(",", -1)));
        }
        String[] parts = field.split("\\|", -1);
        if (parts.length != 4 || !parts[1].equals("1")) {
            throw new IllegalArgumentException("a hashed name is |1|salt|hash");
        }
        return new Hashed(parts[2], parts[3]);
    }

    /** Names separated by commas, with {@code *}, {@code ?} and, before a name that is excepted, {@code !}. */
    record Plain(List<String> names) implements HostPattern {
        @Override
        public List<String> literal() {
            return names.stream().noneMatch(Plain::stands) ? names : List.of();
        }

        /** Whether it stands for other names than its own. */
        private static boolean stands(String pattern) {
            return pattern.startsWith("!") || pattern.contains("*") || pattern.contains("?");
        }

        @Override
        public boolean matches(String name) {
            boolean matched = false;
            for (String pattern : names) {
                if (pattern.startsWith("!") && glob(pattern, 1, name)) {
                    return false;
                }
                matched |= glob(pattern, 0, name);
            }
            return matched;
        }

        @Override
        public String toString() {
            return String.join(",", names);
        }

        private static boolean glob(String pattern, int from, String name) {
            int p = from;
            int n = 0;
            int star = -1; // the last * so far, and where what it stands for ends
            int covered = 0;
            while (n < name.length()) {
                char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
                if (wanted == '*') {
                    star = p++;
                    covered = n;
                } else if (p < pattern.length() && (wanted == '?' || wanted == name.charAt(n))) {
                    p++;
                    n++;
                } else if (star >= 0) {
                    p = star + 1;
                    n = ++covered;
                } else {
                    return false;
                }
            }
            while (p < pattern.length() && pattern.charAt(p) == '*') {
                p++;
            }
            return p == pattern.length();
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
