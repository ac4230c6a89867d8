// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import dev.turnup.iosxe.line.IosLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types lines on one terminal and waits for the prompt after each. */
final class Typist {
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Duration AFTER_BREAK = Duration.ofSeconds(5);
    private static final String MORE = "--More--";
    private static final Pattern RENAMES = Pattern.compile("(no )?hostname .*|configure .*|end|show version");

    private final Terminal terminal;
    private final Duration patience;
    private final StringBuilder printed = new StringBuilder();
    private Prompt prompt = new Prompt("", "", false);
    private boolean open = true;

    Typist(Terminal terminal, Duration patience) {
        this.terminal = terminal;
        this.patience = patience;
    }

    /** The prompt that was seen last. */
    Prompt prompt() {
        return prompt;
    }

    boolean isOpen() {
        return open;
    }

    /** Waits for the first prompt; a line of a banner that looks like one is not yet the end. */
    Answer greeted() {
        Answer answer = answer("the first prompt", List.of(), 1);
        Optional<String> more = answer instanceof Answer.Printed ? terminal.read(TURN) : Optional.of("");
        if (more.isPresent() && !more.get().isEmpty()) {
            printed.append(more.get());
            return answer("the first prompt", List.of(), 1);
        }
        return answer;
    }

    /** Types a line. */
    Answer type(IosLine line, List<Question> questions) {
        printed.setLength(0);
        if (!terminal.type(line.text() + "\r")) {
            return lost("the connection ended");
        }
        return judged(line, answer(line.shown(), questions, 1));
    }

    /** Types lines without waiting between them; of those that are refused the first counts. */
    Answer typeAll(List<Entry> batch) {
        if (batch.size() == 1) {
            return type(batch.getFirst().line(), batch.getFirst().questions());
        }
        printed.setLength(0);
        StringBuilder lines = new StringBuilder();
        batch.forEach(entry -> lines.append(entry.line().text()).append('\r'));
        if (!terminal.type(lines.toString())) {
            return lost("the connection ended");
        }
        Answer all = answer(batch.getLast().line().shown(), List.of(), batch.size());
        if (!(all instanceof Answer.Printed)) {
            return all;
        }
        List<String> each = Echoes.split(printed.toString(), batch);
        for (int i = 0; i < batch.size(); i++) {
            Answer answer = judged(batch.get(i).line(), new Answer.Printed(each.get(i)));
            if (!(answer instanceof Answer.Printed)) {
                return answer;
            }
        }
        return new Answer.Printed(String.join("", each));
    }

    private static Answer judged(IosLine line, Answer answer) {
        if (!(answer instanceof Answer.Printed printed)) {
            return answer;
        }
        return Refusals.in(printed.text())
                .<Answer>map(why -> new Answer.Refused(line.shown(), why))
                .orElse(printed);
    }

    /** Waits until as many prompts have come as lines were typed, and the last of them is the end of what was printed. */
    private Answer answer(String what, List<Question> questions, int prompts) {
        Duration left = patience;
        while (true) {
            if (printed.indexOf(MORE) >= 0) {
                Pager.erase(printed, MORE);
                terminal.type(" ");
            }
            Optional<Prompt> here = Prompt.at(printed.toString()).filter(found -> isOurs(found, what));
            if (here.isPresent() && Echoes.prompts(printed, here.get()) >= prompts) {
                prompt = here.get();
                return new Answer.Printed(prompts == 1 ? Echoes.between(printed.toString()) : printed.toString());
            }
            Optional<String> asked = here.isPresent() ? Optional.empty() : Prompt.question(printed.toString());
            if (asked.isPresent()) {
                Optional<Question> expected = questions.stream()
                        .filter(question ->
                                question.asked().matcher(asked.get()).find())
                        .findFirst();
                if (expected.isEmpty()) {
                    return brokenOff(what, asked.get());
                }
                printed.append('\n');
                terminal.type(expected.get().answer() + "\r");
            }
            if (left.isNegative() || left.isZero()) {
                return late(what);
            }
            Optional<String> more = terminal.read(TURN);
            if (more.isEmpty()) {
                return lost("the connection ended at " + what);
            }
            // Only silence counts: a router that still prints is alive.
            left = more.get().isEmpty() ? left.minus(TURN) : patience;
            printed.append(more.get());
            if (Thread.currentThread().isInterrupted()) {
                return lost("interrupted at " + what);
            }
        }
    }

    /** A line of what a command prints may look like another router's prompt. */
    private boolean isOurs(Prompt found, String typed) {
        return prompt.host().isEmpty()
                || found.isOf(prompt.host())
                || RENAMES.matcher(typed).matches();
    }

    private Answer brokenOff(String what, String question) {
        terminal.type(Console.breakOff());
        Duration left = AFTER_BREAK;
        int from = printed.length();
        while (left.isPositive()) {
            Optional<String> more = terminal.read(TURN);
            if (more.isEmpty()) {
                return lost("the connection ended at " + what);
            }
            printed.append(more.get());
            Optional<Prompt> here = Prompt.at(printed.substring(from));
            if (here.isPresent()) {
                prompt = here.get();
                return new Answer.Refused(what, "it asks: " + question);
            }
            left = left.minus(TURN);
        }
        return lost(what + " asks: " + question + ", and does not let itself be broken off");
    }

    private Answer late(String what) {
        return lost("the router gave no prompt within " + patience.toSeconds() + " s at " + what);
    }

    private Answer lost(String why) {
        close();
        return new Answer.Lost(why);
    }

    void close() {
        open = false;
        terminal.close();
    }
}
