// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnup.compiler.differential.Judgement.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What libyang's {@code yanglint} says of documents: one process reads many, and between two a file that is not there, whose
 * complaint shows where the one's messages end.
 */
final class Yanglint {
    private static final Path COMMAND = Path.of("/usr/bin/yanglint");
    private static final String MARK = "no-such-file-";
    private static final Pattern MARKED = Pattern.compile(
            "YANGLINT\\[E\\]: Unable to use input filepath \\(" + MARK + "(\\d+)\\) - No such file or directory\\.\n");
    private static final Pattern ERROR = Pattern.compile(
            "libyang\\[0\\]: (.*?) \\(path: (.*?)\\)(?=\n(?:libyang\\[|YANGLINT\\[|$)|$)", Pattern.DOTALL);
    private static final Pattern PLACE =
            Pattern.compile("[Dd]ata location \"(.*)\"(?:, line number \\d+)?\\.", Pattern.DOTALL);
    private static final String REFUSED = "YANGLINT[E]: ";

    private final ModelSet models;

    Yanglint(ModelSet models) {
        this.models = models;
    }

    /** Skips the test, with the reason, where the command is not installed. */
    static void need() {
        if (!Files.isExecutable(COMMAND)) {
            System.out.println("Skipped: this test compares with yanglint (libyang2-tools), which is not installed.");
        }
        assumeTrue(Files.isExecutable(COMMAND), () -> COMMAND + " is not there");
    }

    /** One judgement a document, in order. A document that ends the process is one that yanglint says of that it did. */
    List<Judgement> judge(List<Document> documents) {
        try {
            Path folder = Files.createDirectories(models.folder().resolve("documents"));
            for (int i = 0; i < documents.size(); i++) {
                Files.writeString(
                        file(folder, i, documents.get(i)), documents.get(i).text());
            }
            List<Judgement> all = new ArrayList<>();
            while (all.size() < documents.size()) {
                int before = all.size();
                List<String> said = run(folder, documents, before);
                said.forEach(text -> all.add(judgement(text)));
                if (all.size() < documents.size()) {
                    all.add(new Judgement(List.of(new Finding("", "yanglint died"))));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, int number, Document document) {
        return folder.resolve(number + document.extension());
    }

    /** What is said of each document from a first one on, as far as the process lived. */
    private List<String> run(Path folder, List<Document> documents, int first) throws IOException {
        Path errors = folder.resolve("errors-" + first + ".txt");
        Process process = new ProcessBuilder(COMMAND.toString())
                .directory(models.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        try (Writer commands = process.outputWriter()) {
            commands.write("verb error\n");
            // Of a module with folders before its name it would look for imports above them too.
            for (String module : models.modules()) {
                commands.write("add " + module + "\n");
            }
            commands.write("data " + MARK + "0\n");
            for (int i = first; i < documents.size(); i++) {
                commands.write(
                        "data -t config documents/" + i + documents.get(i).extension() + "\n");
                commands.write("data " + MARK + i + "\n");
            }
        } catch (IOException e) {
            // It died and reads no more; what it said before is in the file.
            System.out.println("yanglint ended early: " + e.getMessage());
        }
        await(process);
        return split(new String(Files.readAllBytes(errors), StandardCharsets.UTF_8));
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> split(String all) {
        List<String> parts = new ArrayList<>();
        Matcher mark = MARKED.matcher(all);
        int from = 0;
        boolean loaded = false;
        while (mark.find()) {
            String part = all.substring(from, mark.start());
            if (loaded) {
                parts.add(part);
            } else if (part.contains(REFUSED) || part.contains("Parsing module")) {
                throw new IllegalStateException("yanglint refuses the modules: " + part);
            }
            loaded = true;
            from = mark.end();
        }
        if (!loaded) {
            throw new IllegalStateException("yanglint says nothing that is understood: " + all);
        }
        return parts;
    }

    private static Judgement judgement(String said) {
        List<Finding> findings = new ArrayList<>();
        Matcher error = ERROR.matcher(said);
        while (error.find()) {
            Matcher place = PLACE.matcher(error.group(2));
            findings.add(new Finding(place.find() ? place.group(1) : "", error.group(1)));
        }
        if (findings.isEmpty() && (said.contains(REFUSED) || said.contains("libyang[0]"))) {
            findings.add(new Finding("", said.strip()));
        }
        if (!findings.isEmpty() && !said.contains(REFUSED)) {
            throw new IllegalStateException("an error that refuses nothing: " + said);
        }
        return new Judgement(findings);
    }
}
