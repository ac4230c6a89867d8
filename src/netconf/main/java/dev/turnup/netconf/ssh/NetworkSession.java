// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.InterruptedByTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.nio2.Nio2CompletionHandler;
import org.apache.sshd.common.io.nio2.Nio2Service;
import org.apache.sshd.common.io.nio2.Nio2Session;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * A connection that whoever sends a packet writes to, as long as the network takes it: the library's own has the thread that
 * waits for the network write, which costs a change of threads for every packet.
 */
final class NetworkSession extends Nio2Session {
    /** So many packets of those that waited follow each other on one stack. */
    private static final int NESTED = 16;

    private final long patience;
    private final AtomicInteger nested = new AtomicInteger();

    NetworkSession(
            Nio2Service service, PropertyResolver properties, IoHandler handler, AsynchronousSocketChannel socket)
            throws IOException {
        super(service, properties, handler, socket, null);
        patience = CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT
                .getRequired(properties)
                .toMillis();
    }

    @Override
    protected void doWriteCycle(ByteBuffer buffer, Nio2CompletionHandler<Integer, Object> completion) {
        Future<Integer> written = getSocket().write(buffer);
        if (written.isDone() && nested.get() < NESTED) {
            nested.incrementAndGet();
            try {
                complete(written, completion);
            } finally {
                nested.decrementAndGet();
            }
        } else {
            Thread.ofVirtual()
                    .name("netconf packet to " + getRemoteAddress())
                    .start(() -> complete(written, completion));
        }
    }

    private void complete(Future<Integer> written, Nio2CompletionHandler<Integer, Object> completion) {
        try {
            completion.completed(written.get(patience, TimeUnit.MILLISECONDS), null);
        } catch (ExecutionException e) {
            completion.failed(e.getCause(), null);
        } catch (TimeoutException e) {
            completion.failed(new InterruptedByTimeoutException(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            completion.failed(e, null);
        }
    }
}
