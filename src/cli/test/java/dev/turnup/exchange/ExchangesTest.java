// SPDX-License-Identifier: Apache-2.0
package dev.turnup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.fixture.Link;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code fixtures/exchanges}: each request gets the reply that lies beside it. */
class ExchangesTest {
    private static final Path EXCHANGES = Path.of(System.getProperty("turnup.root"), "fixtures/exchanges");
    private static final int LARGEST = 1 << 20;
    private static final Schema SCHEMA = YangCompiler.compile(YangSource.in(EXCHANGES), CompilerOptions.STRICT)
            .schema();
    private static final Personality ROUTER =
            Personality.named("rfc6241-full").withModels(SCHEMA, ModuleLibrary.in(EXCHANGES));

    /** One client. */
    private record Client(Link link, FrameReader reader, FrameWriter writer) implements AutoCloseable {
        static Client greet(SimulatedDevice device) {
            Link link = device.connect();
            Client client = new Client(link, new FrameReader(link.input(), LARGEST), new FrameWriter(link.output()));
            client.writer.write(Hello.ofClient(Capabilities.of(Capability.BASE_1_0, Capability.BASE_1_1))
                    .toBytes());
            assertThat(client.reader.next()).as("the greeting").isPresent();
            client.reader.use(Framing.CHUNKED);
            client.writer.use(Framing.CHUNKED);
            return client;
        }

        String ask(String request) {
            writer.write(request.getBytes(StandardCharsets.UTF_8));
            return new String(reader.next().orElseThrow(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            link.close();
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(EXCHANGES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_answered_as_recorded(String name) throws IOException {
        Path folder = EXCHANGES.resolve(name);
        List<Path> requests;
        try (Stream<Path> files = Files.list(folder)) {
            requests = files.filter(file -> file.toString().endsWith("-in.xml"))
                    .sorted()
                    .toList();
        }
        assertThat(requests).isNotEmpty();
        Path own = folder.resolve("start.xml");
        Path start = Files.exists(own) ? own : EXCHANGES.resolve("start.xml");
        try (SimulatedDevice device = SimulatedDevice.builder(ROUTER.withRunning(tree(start)))
                        .inMemory()
                        .start();
                Client one = Client.greet(device);
                Client other = Client.greet(device)) {
            for (Path request : requests) {
                Path reply = Path.of(request.toString().replace("-in.xml", "-out.xml"));
                Client asking = request.toString().endsWith("-other-in.xml") ? other : one;

                String answer = asking.ask(Files.readString(request));

                assertThat(Canonical.of(answer, "the answer"))
                        .as(request + " was answered " + answer)
                        .isEqualTo(Canonical.of(Files.readString(reply), reply.toString()));
            }
        }
    }

    private static DataTree tree(Path file) throws IOException {
        try (XmlReader xml = XmlReader.of(Files.readAllBytes(file), file.toString())) {
            Decoded decoded = XmlCodec.read(SCHEMA, xml, ReadMode.DOCUMENT);
            assertThat(decoded.problems()).isEmpty();
            return decoded.tree();
        }
    }
}
