// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.YangHeader;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.source.YangText;
import dev.turnup.xml.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follows imports and includes from the roots, and settles which revision of a module is taken. */
final class ClosureSearch {
    /** A revision that is asked for can bring modules that ask for others; it ends after very few rounds. */
    private static final int MOST_ROUNDS = 10;

    private static final long LARGEST_CLOSURE = 256L << 20;

    private final YangFolder folder;
    private final Roots wanted;
    private final Errata errata;
    private final Map<String, YangFile> taken = new TreeMap<>();
    private final Map<String, YangSource> lent = new TreeMap<>();

    ClosureSearch(YangFolder folder, Roots wanted, Errata errata) {
        this.folder = folder;
        this.wanted = wanted;
        this.errata = errata;
    }

    YangClosure closure() {
        List<String> roots = roots();
        wanted.revisions().forEach(this::refuseAbsent);
        Map<String, String> revisions = wanted.revisions();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            follow(roots, revisions);
            Map<String, String> agreed = agreed();
            if (agreed.equals(revisions)) {
                break;
            }
            revisions = agreed;
        }
        taken.values().forEach(this::refuseFault);
        refuseSharedNamespaces();
        taken.values().forEach(this::reportTwins);
        reportLoans();
        reportOthers();
        List<YangSource> sources = new ArrayList<>(lent.values());
        long size = 0;
        for (YangFile file : taken.values()) {
            sources.add(read(file));
            size += sources.getLast().text().length();
            if (size > LARGEST_CLOSURE) {
                throw new CompilerException(
                        folder.at(),
                        "what the roots import is larger than %,d characters; name fewer roots"
                                .formatted(LARGEST_CLOSURE));
            }
        }
        errata.settle();
        sources.sort(Comparator.comparing(YangSource::file));
        return new YangClosure(roots, sources);
    }

    private List<String> roots() {
        List<String> roots = new ArrayList<>();
        for (String name : wanted.modules()) {
            List<YangFile> files = folder.files(name);
            if (files.isEmpty()) {
                throw new CompilerException(
                        folder.at(),
                        "there is no module " + name + " among its "
                                + folder.modules().size());
            }
            // A submodule cannot be compiled without its module.
            String root =
                    files.getFirst().header().flatMap(YangHeader::belongsTo).orElse(name);
            if (!roots.contains(root)) {
                roots.add(root);
            }
        }
        if (wanted.modules().isEmpty()) {
            roots.addAll(folder.defaultRoots());
            if (!folder.hasNative()) {
                folder.faulty().stream()
                        .filter(file -> errata.isStrict() || file.claimsModule())
                        .forEach(this::refuseFault);
            }
        }
        if (roots.isEmpty()) {
            folder.faulty().forEach(this::refuseFault);
            throw new CompilerException(folder.at(), "there is no YANG module here");
        }
        return roots;
    }

    private void refuseAbsent(String module, String revision) {
        if (!folder.revisions(module).contains(revision)) {
            throw new CompilerException(
                    folder.at(),
                    "there is no revision " + revision + " of " + module + ", only " + folder.revisions(module));
        }
    }

    private void follow(List<String> roots, Map<String, String> revisions) {
        taken.clear();
        lent.clear();
        Queue<YangFile> open = new ArrayDeque<>();
        for (String root : roots) {
            take(root, Optional.empty(), revisions).ifPresent(open::add);
        }
        while (!open.isEmpty()) {
            YangFile file = open.remove();
            YangHeader header = file.header().orElse(null);
            if (header == null) {
                continue;
            }
            for (YangHeader.Need need : header.imports()) {
                take(need.name(), Optional.empty(), revisions).ifPresent(open::add);
            }
            String owner = header.belongsTo().orElse(header.name());
            for (YangHeader.Need need : header.includes()) {
                take(need.name(), Optional.of(owner), revisions).ifPresent(open::add);
            }
            header.belongsTo()
                    .flatMap(module -> take(module, Optional.empty(), revisions))
                    .ifPresent(open::add);
        }
    }

    /** The file of a module, or of a submodule of an owner, where it was not taken before. */
    private Optional<YangFile> take(String name, Optional<String> owner, Map<String, String> revisions) {
        if (taken.containsKey(name) || lent.containsKey(name)) {
            return Optional.empty();
        }
        List<YangFile> fitting = folder.files(name).stream()
                .filter(f -> owner.map(f::belongsTo).orElse(f.isModule()))
                .toList();
        String revision = revisions.getOrDefault(name, "");
        Optional<YangFile> file = fitting.stream()
                .filter(f -> f.revision().equals(revision))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .or(() -> folder.files(name).stream()
                        .filter(f -> f.fault().isPresent())
                        .findFirst());
        file.ifPresent(f -> taken.put(name, f));
        if (file.isEmpty() && owner.isEmpty() && !errata.isStrict()) {
            LentModules.source(name).ifPresent(source -> lend(source, name));
        }
        return file;
    }

    /** What the lent modules import is lent as well. */
    private void lend(YangSource source, String name) {
        lent.put(name, source);
        for (YangHeader.Need need : YangHeader.of(source).imports()) {
            take(need.name(), Optional.empty(), Map.of());
        }
    }

    /** The pinned revisions, and of other modules those that all imports by revision agree on and that are there. */
    private Map<String, String> agreed() {
        Map<String, Set<String>> asked = new HashMap<>();
        for (YangFile file : taken.values()) {
            for (YangHeader.Need need : file.needs()) {
                need.revision()
                        .filter(r -> folder.revisions(need.name()).contains(r))
                        .ifPresent(r -> asked.computeIfAbsent(need.name(), n -> new TreeSet<>())
                                .add(r));
            }
        }
        Map<String, String> agreed = new HashMap<>();
        asked.forEach((name, revisions) -> {
            if (revisions.size() == 1) {
                agreed.put(name, revisions.iterator().next());
            }
        });
        agreed.putAll(wanted.revisions());
        return agreed;
    }

    private void refuseFault(YangFile file) {
        file.fault().ifPresent(fault -> {
            throw fault;
        });
    }

    private void refuseSharedNamespaces() {
        Map<String, YangFile> owners = new HashMap<>();
        for (YangFile file : taken.values()) {
            String namespace = file.header().flatMap(YangHeader::namespace).orElse("");
            YangFile other = namespace.isEmpty() ? null : owners.putIfAbsent(namespace, file);
            if (other != null) {
                throw new CompilerException(
                        Location.of(file.path()),
                        "the namespace " + namespace + " of " + file.name() + " is that of " + other.name() + " too ("
                                + other.path() + ")");
            }
        }
    }

    /** Files that say they are the same revision and differ: one of them is not what it says. */
    private void reportTwins(YangFile file) {
        for (YangFile other : folder.files(file.name())) {
            if (!other.path().equals(file.path())
                    && other.header().isPresent()
                    && other.revision().equals(file.revision())
                    && other.header().get().belongsTo().equals(file.header().flatMap(YangHeader::belongsTo))
                    && !other.digest().equals(file.digest())) {
                errata.forgive(new Erratum(
                        Location.of(other.path()),
                        other.isModule() ? "module" : "submodule",
                        "another text of revision '" + file.revision() + "' is in " + file.path(),
                        "that one is taken",
                        ""));
            }
        }
    }

    private void reportLoans() {
        for (Map.Entry<String, YangSource> loan : lent.entrySet()) {
            Location at = taken.values().stream()
                    .flatMap(file -> file.needs().stream()
                            .filter(need -> need.name().equals(loan.getKey()))
                            .map(need -> new Location(file.path(), need.line(), 0)))
                    .findFirst()
                    .orElse(folder.at());
            errata.forgive(new Erratum(
                    at,
                    "import",
                    "there is no module " + loan.getKey(),
                    "taken as RFC 6991 publishes it, " + loan.getValue().file(),
                    ""));
        }
    }

    /** Faulty files that nothing needs: strictly nothing is wrong with what is compiled. */
    private void reportOthers() {
        if (errata.isStrict()) {
            return;
        }
        for (YangFile file : folder.faulty()) {
            file.fault()
                    .ifPresent(fault -> errata.forgive(new Erratum(
                            fault.at(),
                            "module",
                            fault.problem(),
                            "passed over, since nothing compiled needs it",
                            "")));
        }
    }

    private YangSource read(YangFile file) {
        YangText text = YangText.read(file.file(), file.path());
        text.malformed()
                .ifPresent(bytes -> errata.forgive(new Erratum(
                        new Location(file.path(), bytes.line(), 0),
                        "text",
                        "bytes that are no UTF-8 in " + (bytes.lines() == 1 ? "one line" : bytes.lines() + " lines")
                                + " of comments and descriptions",
                        "read as Latin-1",
                        "")));
        return new YangSource(file.path(), text.text());
    }
}
