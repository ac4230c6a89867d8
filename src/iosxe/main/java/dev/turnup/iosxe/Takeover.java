// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.turnup.CmeSite;
import dev.turnup.bindings.turnup.Paths;
import dev.turnup.iosxe.service.ServiceRecord;
import dev.turnup.iosxe.service.Services;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.Map;
import java.util.Optional;

/** Services that take the place of others: a call manager that of the site's survivability, where that is stated. */
final class Takeover {
    private Takeover() {}

    /**
     * Which instances that stand go, and which that are stated take their places. One that is itself stated does not go:
     * both meet then, and are refused.
     */
    static Map<InstancePath, InstancePath> of(
            DataTree stated, Map<InstancePath, ServiceRecord> standing, Services services) {
        InstancePath srst = Paths.srstSite().toInstancePath().in(stated.schema());
        InstancePath cme = Paths.cmeSite().toInstancePath().in(stated.schema());
        Optional<CmeSite> site = Beans.of(stated.schema()).read(stated, Paths.cmeSite());
        boolean takes = site.flatMap(CmeSite::inPlaceOfSrst).orElse(false)
                && standing.containsKey(srst)
                && !services.instances(stated).contains(srst);
        return takes ? Map.of(srst, cme) : Map.of();
    }
}
