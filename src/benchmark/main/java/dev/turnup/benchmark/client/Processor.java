// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor's time that this process has used, all its threads together. */
final class Processor {
    private Processor() {}

    static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
