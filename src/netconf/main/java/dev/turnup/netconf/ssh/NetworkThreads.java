// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.common.io.AbstractIoServiceFactory;
import org.apache.sshd.common.io.AbstractIoServiceFactoryFactory;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.io.nio2.Nio2Connector;
import org.apache.sshd.common.io.nio2.Nio2Session;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.common.util.threads.ThreadUtils;

/**
 * Threads that each wait for the network for connections of their own, and decrypt what came themselves. Those of the library
 * only wait and have others do the rest: one more change of threads for every packet, which is a good part of what a short
 * answer costs. Several that wait for the same connections would wake each other as often.
 */
final class NetworkThreads extends AbstractIoServiceFactory {
    private static final int THREADS = 2;

    private final List<AsynchronousChannelGroup> groups = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private NetworkThreads(FactoryManager manager, CloseableExecutorService resuming) {
        super(manager, resuming);
        try {
            for (int i = 1; i <= THREADS; i++) {
                String name = manager + "-network-" + i;
                groups.add(AsynchronousChannelGroup.withFixedThreadPool(
                        1, task -> Thread.ofPlatform().daemon().name(name).unstarted(task)));
            }
        } catch (IOException e) {
            end();
            throw new UncheckedIOException(e);
        }
    }

    /** Makes them for a client. */
    static final class Making extends AbstractIoServiceFactoryFactory {
        /** With threads for what the library puts off; they only come to be where that happens. */
        Making() {
            super(() -> ThreadUtils.newFixedThreadPool("sshd-resume", THREADS));
        }

        @Override
        public IoServiceFactory create(FactoryManager manager) {
            return new NetworkThreads(manager, newExecutor());
        }
    }

    @Override
    public IoConnector createConnector(IoHandler handler) {
        return autowireCreatedService(new Connector(handler));
    }

    /** A client waits for nobody. */
    @Override
    public IoAcceptor createAcceptor(IoHandler handler) {
        throw new UnsupportedOperationException("a client listens at no port");
    }

    @Override
    protected void doCloseImmediately() {
        end();
        super.doCloseImmediately();
    }

    private void end() {
        for (AsynchronousChannelGroup group : groups) {
            try {
                group.shutdownNow();
            } catch (IOException e) {
                log.debug("a thread for the network did not end at once", e);
            }
        }
    }

    /** Gives each connection to the next thread. */
    private final class Connector extends Nio2Connector {
        Connector(IoHandler handler) {
            super(null, getFactoryManager(), handler, groups.getFirst(), NetworkThreads.this.getExecutorService());
        }

        @Override
        protected AsynchronousSocketChannel openAsynchronousSocketChannel(
                SocketAddress address, AsynchronousChannelGroup first) throws IOException {
            return AsynchronousSocketChannel.open(
                    groups.get(Math.floorMod(connections.getAndIncrement(), groups.size())));
        }

        @Override
        protected Nio2Session createSession(
                PropertyResolver properties, IoHandler handler, AsynchronousSocketChannel socket) throws IOException {
            return new NetworkSession(this, properties, handler, socket);
        }
    }
}
