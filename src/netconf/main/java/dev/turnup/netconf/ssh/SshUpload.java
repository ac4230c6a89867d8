// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.sshd.scp.client.ScpClient;
import org.apache.sshd.scp.client.ScpClientCreator;
import org.apache.sshd.scp.common.helpers.ScpTimestampCommandDetails;
import org.jspecify.annotations.Nullable;

/** Copies a file to a device by SCP. The protocol has no way to go on where a copy was cut off: it begins anew. */
final class SshUpload {
    private static final Set<PosixFilePermission> READABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OTHERS_READ);
    private static final @Nullable ScpTimestampCommandDetails NO_TIME = null;

    private SshUpload() {}

    /**
     * Copies a file.
     *
     * @param remote its place on the device, such as {@code bootflash:new.bin}
     * @param sent hears how many octets have left
     * @return why it was not copied; empty where it was
     */
    static Optional<String> copy(SshConnection connection, Path local, String remote, LongConsumer sent) {
        try (InputStream file = new Counted(Files.newInputStream(local), sent)) {
            ScpClient scp = ScpClientCreator.instance().createScpClient(connection.session());
            scp.upload(file, remote, Files.size(local), READABLE, NO_TIME);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Attempt.reason(e));
        }
    }

    /** Counts what is read of a stream. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer sent;
        private long count;

        Counted(InputStream in, LongConsumer sent) {
            super(in);
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            add(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            add(Math.max(read, 0));
            return read;
        }

        private void add(int octets) {
            if (octets > 0) {
                count += octets;
                sent.accept(count);
            }
        }
    }
}
