// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.DeviceUnreadableException;
import java.util.List;
import java.util.Map;

/** Goes over devices one after the other; of an inventory, one that is not reached does not keep the others from it. */
final class OneByOne {
    private OneByOne() {}

    /** What is done on one of them. */
    @FunctionalInterface
    interface Work {
        /** Does it on a device, by its name in the inventory; the name is empty for one that was named itself. */
        ExitCode on(String name, OpenDevice.Reach reach);
    }

    /**
     * Does the work on each, and tells of those that were not reached.
     *
     * @param command whose answer it is
     * @param answers gets one for each device that was not reached
     * @return the worst of all
     * @throws NetconfException where the device has no name in an inventory; likewise {@link DeviceUnreadableException}
     */
    static ExitCode over(
            Map<String, OpenDevice.Reach> reaches,
            String command,
            List<Map<String, Object>> answers,
            Surroundings here,
            Work work) {
        ExitCode worst = ExitCode.DONE;
        for (Map.Entry<String, OpenDevice.Reach> each : reaches.entrySet()) {
            ExitCode code;
            try {
                code = work.on(each.getKey(), each.getValue());
            } catch (NetconfException | DeviceUnreadableException e) {
                if (each.getKey().isEmpty()) {
                    throw e;
                }
                code = ExitCode.UNREACHABLE;
                Map<String, Object> absent = Json.answer(command, code.name(), code.number());
                absent.put("host", each.getKey());
                absent.put("message", e.getMessage());
                answers.add(absent);
                here.err().println("turnup: " + each.getKey() + ": " + e.getMessage());
            }
            worst = code.compareTo(worst) > 0 ? code : worst;
        }
        return worst;
    }
}
