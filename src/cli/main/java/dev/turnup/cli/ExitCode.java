// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

/** What a command answers to the shell; scripts rely on the numbers. */
enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** Wrong usage, a file that cannot be read, or a defect of Turnup. */
    USAGE(1),
    /**
     * {@code plan}, {@code drift}, {@code status}, {@code verify}, {@code upgrade} or {@code models check} found something.
     */
    CHANGES(2),
    /** What was asked for is invalid; nothing was sent. */
    INVALID(3),
    /** The device or Turnup refused before anything was changed. */
    REFUSED(4),
    /** The device did not take the change; it holds what it held. */
    NOT_COMMITTED(5),
    /** The change was put back. */
    ROLLED_BACK(6),
    /** The change could not be put back completely. */
    ROLLBACK_FAILED(7),
    /** What the device holds is not known. */
    IN_DOUBT(8),
    /** The device was not reached, or did not let us in. */
    UNREACHABLE(9);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
