// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.verify.Verification;
import dev.turnup.yang.schema.Release;
import java.util.List;
import java.util.stream.Collectors;

/** How an upgrade ended. Where it did not end as wanted, running it again goes on where it was. */
public sealed interface UpgradeOutcome {

    /**
     * The router runs what it should.
     *
     * @param differences what is otherwise than it was before, or was to become, one sentence each
     * @param verification whether its phones are there
     */
    record Upgraded(Release release, List<String> differences, Verification verification) implements UpgradeOutcome {
        public Upgraded {
            differences = List.copyOf(differences);
        }

        /** Whether all is as it should be. */
        public boolean good() {
            return differences.isEmpty() && verification.good();
        }

        @Override
        public String toString() {
            return "UPGRADED: the router runs " + release + "\n"
                    + differences.stream().map(one -> "but " + one + "\n").collect(Collectors.joining())
                    + verification;
        }
    }

    /** Something stands against it; nothing was done. */
    record Refused(List<String> reasons) implements UpgradeOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return reasons.stream().map(reason -> "REFUSED: " + reason).collect(Collectors.joining("\n"));
        }
    }

    /**
     * A step did not succeed.
     *
     * @param why what happened, what the router runs now, and what to do
     */
    record Stopped(Step step, String why) implements UpgradeOutcome {
        @Override
        public String toString() {
            return "STOPPED: " + step + ": " + why;
        }
    }

    /**
     * The router was started anew and runs something else than it should.
     *
     * @param why what it runs, and what may have kept it from the image
     */
    record NotBooted(String why) implements UpgradeOutcome {
        @Override
        public String toString() {
            return "NOT BOOTED: " + why;
        }
    }

    /**
     * The router does not answer.
     *
     * @param why since when, and what to do
     */
    record Silent(String why) implements UpgradeOutcome {
        @Override
        public String toString() {
            return "SILENT: " + why;
        }
    }
}
