// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Recorder.Direction;
import dev.turnup.netconf.session.Recorder.Piece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a session, on request. */
@Timeout(300)
class RecordingFileTest {
    @TempDir
    private Path folder;

    @Test
    void aSessionIsSavedAndSaidAgain() {
        Path file = folder.resolve("router1.netconf");
        RpcReply said;
        try (RecordingFile recording = RecordingFile.create(file);
                Session session = Session.open(
                        Peer.playing(RecordingFileTest::telling), SessionOptions.PATIENT.withRecorder(recording))) {
            said = session.send(new Rpc.Get());
            assertThat(recording.failure()).isEmpty();
        }
        try (Session again = Session.open(new Replay(RecordingFile.read(file)))) {
            assertThat(again.sessionId()).isEqualTo(18);
            assertThat(xml(again.send(new Rpc.Get()))).isEqualTo(xml(said)).contains("<hostname>edge1</hostname>");
        }
    }

    @Test
    void aFileReadsBackAsItWasWritten() {
        List<Piece> pieces = List.of(
                piece(Direction.SENT, 0, "<hello/>]]>]]>"),
                piece(Direction.RECEIVED, 1204, "\n#3\n\n<\u0000\n##\n"),
                piece(Direction.RECEIVED, 61_000_000, "> 0.000000 3\n"));
        Path file = folder.resolve("recording");
        try (RecordingFile recording = RecordingFile.create(file)) {
            pieces.forEach(recording::take);
        }
        assertThat(RecordingFile.read(file)).isEqualTo(pieces);
    }

    @Test
    void aFileThatWasCutOffReadsBackToThere() throws IOException {
        Path file = folder.resolve("recording");
        Piece whole = piece(Direction.SENT, 0, "<hello/>]]>]]>");
        try (RecordingFile recording = RecordingFile.create(file)) {
            recording.take(whole);
            recording.take(piece(Direction.RECEIVED, 5, "<hello/>]]>]]>"));
        }
        byte[] all = Files.readAllBytes(file);
        for (int length = all.length / 2; length < all.length; length++) {
            Files.write(file, Arrays.copyOf(all, length));
            assertThat(RecordingFile.read(file)).as("cut after %d", length).containsExactly(whole);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedAtItsByte() throws IOException {
        Path file = Files.writeString(folder.resolve("other"), "> 0.000000 3\nabc\nX 0.000000 3\nabc\n");
        assertThatThrownBy(() -> RecordingFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is no recording: no piece begins at byte 17");
    }

    @Test
    void onlyTheOwnerCanReadWhatMayHoldSecrets() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .as("a file system without permissions")
                .contains("posix");
        Path file = folder.resolve("recording");
        RecordingFile.create(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatCannotBeWrittenAnyLongerSaysSoAndTheSessionGoesOn() {
        RecordingFile recording = RecordingFile.create(folder.resolve("recording"));
        recording.close();
        try (Session session =
                Session.open(Peer.playing(Peer.OBLIGING), SessionOptions.PATIENT.withRecorder(recording))) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
        assertThat(recording.failure()).isPresent();
    }

    @Test
    void nothingIsRecordedUnlessSomebodyAsks() {
        assertThat(SessionOptions.PATIENT.recorder()).isEmpty();
    }

    @Test
    void theClientsHelloGoesOutAtOnceAndNotAfterTheDevices() {
        List<Piece> pieces = new CopyOnWriteArrayList<>();
        PipeTransport transport = Peer.raw(peer -> {
            peer.clientHello();
            peer.say(new String(Hello.ofServer(Peer.EVERYTHING, 18).toBytes(), StandardCharsets.UTF_8));
            peer.hangUp();
        });
        try (Session session = Session.open(transport, SessionOptions.PATIENT.withRecorder(pieces::add))) {
            assertThat(session.sessionId()).isEqualTo(18);
        }
        assertThat(pieces.getFirst().direction()).isEqualTo(Direction.SENT);
    }

    private static void telling(Peer peer) {
        peer.answer(peer.request(), new RpcReply.Data(XmlContent.of("<data><hostname>edge1</hostname></data>")));
        Peer.OBLIGING.play(peer);
    }

    private static String xml(RpcReply reply) {
        return ((RpcReply.Data) reply).content().toXml();
    }

    private static Piece piece(Direction direction, long micros, String bytes) {
        return new Piece(
                direction, Duration.ofNanos(micros * 1000), ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8)));
    }
}
