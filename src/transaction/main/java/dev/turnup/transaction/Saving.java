// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.transaction.Evidence.Startup;
import java.util.Optional;

/** Has startup hold what running holds. */
final class Saving {
    private final Run run;

    Saving(Run run) {
        this.run = run;
    }

    /** Saves; the evidence of the run says what became of it. */
    void save() {
        DeviceProfile profile = run.settings().profile();
        Optional<Rpc> save = profile.saveToStartup(run.wire().capabilities());
        if (save.isEmpty()) {
            run.startup(Startup.SAVE_FAILED);
            run.note("the device offers no way to save to startup");
            return;
        }
        boolean saved = profile.saved(run.wire().fly(save.get()).getFirst());
        run.startup(saved ? Startup.SAVED : Startup.SAVE_FAILED);
        if (saved) {
            run.saved();
            run.tell(new Phase.Saved());
        }
    }
}
