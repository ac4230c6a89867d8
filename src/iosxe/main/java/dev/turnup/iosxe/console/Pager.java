// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

/** Takes the pager's words out of what was printed: they are written over when it goes on. */
final class Pager {
    private Pager() {}

    static void erase(StringBuilder printed, String words) {
        int at = printed.indexOf(words);
        int from = at;
        while (from > 0 && printed.charAt(from - 1) == ' ') {
            from--;
        }
        int to = at + words.length();
        while (to < printed.length() && " \b".indexOf(printed.charAt(to)) >= 0) {
            to++;
        }
        printed.delete(from, to);
    }
}
