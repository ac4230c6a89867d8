// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;

/** What a run had staged in a candidate that outlived its session. */
final class Leftovers {
    private final Run run;
    private final Locks locks;
    private final Course course;

    Leftovers(Run run, Locks locks, Course course) {
        this.run = run;
        this.locks = locks;
        this.course = course;
    }

    /** What this run had staged goes, and false where it does not; what others staged since stays. */
    boolean clear(Reading now) {
        course.saw(now);
        if (now.clean()) {
            return true;
        }
        boolean ours = now.candidate()
                .filter(candidate -> course.isPlanned(run.wire().known(candidate)))
                .isPresent();
        if (!ours) {
            run.note("the candidate holds edits of others:\n" + Course.candidateDifference(now));
            return true;
        }
        course.saw(locks.reread(new Rpc.DiscardChanges()));
        return course.reading().clean();
    }
}
