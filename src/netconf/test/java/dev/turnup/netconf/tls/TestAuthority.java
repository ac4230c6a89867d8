// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.ssh.OpenSsh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An authority that issues certificates in a folder, by OpenSSL's command: files {@code NAME.pem} and {@code NAME.key}. */
final class TestAuthority {
    /** Valid for this many days from now. */
    static final int DAYS = 30;

    private final Path folder;
    private final String name;

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** One that vouches for itself. */
    static TestAuthority root(Path folder, String name) {
        TestAuthority authority = new TestAuthority(folder, name);
        OpenSsh.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=" + name,
                "-days",
                Integer.toString(DAYS),
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign",
                "-keyout",
                authority.file(name, "key"),
                "-out",
                authority.file(name, "pem"));
        return authority;
    }

    /** One that this authority vouches for. */
    TestAuthority intermediate(String other) {
        issue(other, "EC", "basicConstraints=critical,CA:TRUE");
        return new TestAuthority(folder, other);
    }

    /** A certificate of a host. */
    ClientCertificate host(String host, String alternativeNames) {
        return issue(host, "EC", "subjectAltName=" + alternativeNames);
    }

    /** A certificate of a person, with a key of that algorithm. */
    ClientCertificate person(String person, String algorithm) {
        return issue(person, algorithm, "extendedKeyUsage=clientAuth");
    }

    ClientCertificate issue(String subject, String algorithm, String extension) {
        List<String> newKey =
                new ArrayList<>(List.of("openssl", "genpkey", "-algorithm", algorithm, "-out", file(subject, "key")));
        if (algorithm.equals("EC")) {
            newKey.addAll(List.of("-pkeyopt", "ec_paramgen_curve:P-256"));
        }
        OpenSsh.run(newKey.toArray(String[]::new));
        OpenSsh.run(
                "openssl",
                "req",
                "-new",
                "-key",
                file(subject, "key"),
                "-subj",
                "/CN=" + subject,
                "-out",
                file(subject, "csr"));
        write(subject + ".ext", extension + "\n");
        OpenSsh.run(
                "openssl",
                "x509",
                "-req",
                "-in",
                file(subject, "csr"),
                "-CA",
                file(name, "pem"),
                "-CAkey",
                file(name, "key"),
                "-CAcreateserial",
                "-days",
                Integer.toString(DAYS),
                "-extfile",
                file(subject, "ext"),
                "-out",
                file(subject, "pem"));
        return ClientCertificate.read(pem(subject), key(subject), Optional::empty);
    }

    Path pem() {
        return pem(name);
    }

    Path pem(String subject) {
        return folder.resolve(subject + ".pem");
    }

    Path key(String subject) {
        return folder.resolve(subject + ".key");
    }

    Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String subject, String kind) {
        return folder.resolve(subject + "." + kind).toString();
    }
}
