// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.library.Advertised;
import dev.turnup.netconf.library.ModuleHeader;
import dev.turnup.netconf.library.ModuleId;
import dev.turnup.netconf.library.SchemaRetrieval;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.ProtocolViolation;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TransportLost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Fetches what a device announces, then what that needs, until nothing is open. Where an answer breaks the session, as one
 * that is no XML does, those that were under way are asked for again in new sessions, one by one: the one that breaks it again
 * is named, and the others are had. Used once.
 */
final class Pull implements AutoCloseable {
    // Ten times what the largest device has: one that names ever more modules is not followed for ever.
    private static final int MOST = 20_000;

    // A device on which so many sessions break has another fault than a module or two.
    private static final int MOST_BREAKS = 10;

    /** A module that is not in the folder, and why. */
    record Missing(String module, String why) {}

    /**
     * What became of it.
     *
     * @param announced how many modules the device announces
     * @param inLibraryOnly how many of them are not in its hello
     * @param fetched how many files were written
     * @param kept how many were there already
     * @param bytes the size of those written
     * @param missing those that could not be had
     * @param notes what else a person should know
     */
    record Result(
            int announced,
            int inLibraryOnly,
            int fetched,
            int kept,
            long bytes,
            List<Missing> missing,
            List<String> notes) {}

    private final Supplier<Session> sessions;
    private Session session;
    private int breaks;
    private final ModuleFolder folder;
    private final Progress progress;
    private final Set<String> known = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Set<ModuleId> needed = new TreeSet<>();
    private final List<ModuleId> again = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int total;
    private int done;
    private int fetched;
    private int kept;
    private long bytes;

    /** Opens a session; this closes what it opens. */
    Pull(Supplier<Session> sessions, ModuleFolder folder, Progress progress) {
        this.sessions = sessions;
        this.session = sessions.get();
        this.folder = folder;
        this.progress = progress;
    }

    /** The session in use. */
    Session session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * Fetches all.
     *
     * @throws NetconfException where the device cannot be reached again, or breaks one session after the other
     */
    Result run() {
        Advertised advertised = Advertised.of(session);
        advertised.unread().forEach(problem -> notes.add("the list of modules could not be read: " + problem));
        List<ModuleId> announced = advertised.all();
        int inLibraryOnly = (int) announced.stream()
                .filter(id -> !advertised.hello().contains(id))
                .count();
        try {
            for (List<ModuleId> open = announced; !open.isEmpty(); open = takeNeeded()) {
                total += open.size();
                if (total > MOST) {
                    notes.add("given up after " + MOST + " modules; what was fetched is kept");
                    break;
                }
                open.forEach(id -> known.add(id.name()));
                fetch(open);
            }
        } finally {
            progress.end();
        }
        return new Result(
                announced.size(), inLibraryOnly, fetched, kept, bytes, List.copyOf(missing), List.copyOf(notes));
    }

    private List<ModuleId> takeNeeded() {
        List<ModuleId> open =
                needed.stream().filter(id -> !known.contains(id.name())).toList();
        needed.clear();
        return open;
    }

    private void fetch(List<ModuleId> wanted) {
        List<ModuleId> open = new ArrayList<>();
        for (ModuleId id : wanted) {
            Optional<ModuleHeader> header = folder.header(id);
            if (id.fileName().isEmpty()) {
                fail(id, "this is no name of a module; it was not asked for");
            } else if (header.isPresent()) {
                kept++;
                need(header.get());
                step(id);
            } else {
                open.add(id);
            }
        }
        ask(open, answer -> take(answer, answer.module().revision().isPresent()));
        askAgain();
    }

    /** Some releases announce a revision that they do not give out; whichever they have is better than none. */
    private void askAgain() {
        List<ModuleId> anyRevision = new ArrayList<>();
        for (ModuleId id : again) {
            if (there.contains(id.name())) {
                notes.add(id + ": announced, and not given out; another revision of it is there");
                step(id);
            } else {
                anyRevision.add(ModuleId.of(id.name()));
            }
        }
        again.clear();
        ask(anyRevision, answer -> take(answer, false));
    }

    private void ask(List<ModuleId> wanted, Consumer<SchemaRetrieval.Answer> answers) {
        List<ModuleId> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            try {
                SchemaRetrieval.fetch(session, List.copyOf(open), answer -> {
                    open.remove(answer.module());
                    answers.accept(answer);
                });
            } catch (ProtocolViolation | TransportLost e) {
                reopen(e);
                List<ModuleId> underWay = open.subList(0, Math.min(open.size(), SchemaRetrieval.UNDER_WAY));
                List.copyOf(underWay).forEach(id -> askAlone(id, answers));
                underWay.clear();
            }
        }
    }

    private void askAlone(ModuleId id, Consumer<SchemaRetrieval.Answer> answers) {
        try {
            SchemaRetrieval.fetch(session, List.of(id), answers);
        } catch (ProtocolViolation | TransportLost e) {
            fail(id, "its answer broke the session: " + e.getMessage());
            reopen(e);
        }
    }

    private void reopen(NetconfException broken) {
        session.close();
        if (++breaks > MOST_BREAKS) {
            throw broken;
        }
        session = sessions.get();
    }

    private void take(SchemaRetrieval.Answer answer, boolean retry) {
        ModuleId id = answer.module();
        switch (answer) {
            case SchemaRetrieval.Text text -> store(id, text);
            case SchemaRetrieval.Refused refused -> {
                if (retry) {
                    again.add(id);
                } else {
                    fail(id, refused.errors().getFirst().toString());
                }
            }
            case SchemaRetrieval.Unusable unusable -> fail(id, unusable.why());
        }
    }

    private void store(ModuleId asked, SchemaRetrieval.Text text) {
        ModuleId own = text.header().module();
        if (own.fileName().isEmpty()) {
            fail(asked, "its revision is no date");
            return;
        }
        if (asked.revision().isPresent() && !own.equals(asked)) {
            notes.add(asked + ": the device gave out " + own);
        }
        byte[] content = text.yang().getBytes(StandardCharsets.UTF_8);
        folder.write(own, content);
        fetched++;
        bytes += content.length;
        need(text.header());
        step(own);
    }

    private void need(ModuleHeader header) {
        there.add(header.module().name());
        needed.addAll(header.includes());
        needed.addAll(header.imports());
    }

    private void fail(ModuleId id, String why) {
        missing.add(new Missing(id.toString(), why));
        step(id);
    }

    private void step(ModuleId id) {
        done++;
        progress.step(done, total, id.toString());
    }
}
