// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A terminal that echoes what is typed and answers as a script says. Time passes only as silence: whoever waits for
 * nothing is told at once that nothing came.
 */
final class ScriptedTerminal implements Terminal {
    private final UnaryOperator<String> script;
    private final List<String> typed = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean ended;

    /**
     * @param greeting what it prints first
     * @param script from a line to what is printed after its echo, the next prompt at its end; a text that begins with
     *     {@code END} ends the terminal after the rest was printed
     */
    ScriptedTerminal(String greeting, UnaryOperator<String> script) {
        this.script = script;
        pending.append(greeting);
    }

    /** All lines that were typed. */
    List<String> typed() {
        return typed;
    }

    @Override
    public Optional<String> read(Duration atMost) {
        if (pending.isEmpty()) {
            return ended ? Optional.empty() : Optional.of("");
        }
        String text = pending.toString();
        pending.setLength(0);
        return Optional.of(text);
    }

    @Override
    public boolean type(String text) {
        if (ended) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u0003' || (c == ' ' && line.isEmpty())) {
                String whole = c == '\r' ? line.toString() : c == ' ' ? "<space>" : "<break>";
                line.setLength(0);
                typed.add(whole);
                answer(whole, c == '\r');
            } else {
                line.append(c);
            }
        }
        return true;
    }

    private void answer(String whole, boolean echoed) {
        String answer = script.apply(whole);
        if (echoed) {
            pending.append(whole).append("\r\n");
        }
        ended = answer.startsWith("END");
        pending.append(ended ? answer.substring(3) : answer);
    }

    @Override
    public void close() {
        ended = true;
    }
}
