// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.value.Digest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one step of the demo came out.
 *
 * @param name the step
 * @param outcome what it ended in
 * @param asItMust whether that is what it must end in
 * @param digestBefore running, as the router itself had it before
 * @param digestAfter running, as the router itself had it after
 * @param roundTrips counted by the router
 * @param millis how long it took
 */
record DemoStep(
        String name,
        String outcome,
        boolean asItMust,
        Digest digestBefore,
        Digest digestAfter,
        int roundTrips,
        long millis) {

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("outcome", outcome);
        object.put("asItMust", asItMust);
        object.put("digestBefore", digestBefore);
        object.put("digestAfter", digestAfter);
        object.put("roundTrips", roundTrips);
        object.put("millis", millis);
        return object;
    }
}
