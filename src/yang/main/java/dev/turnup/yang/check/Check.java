// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.function.Consumer;

/** One thing to be checked of each instance of a schema node. */
interface Check {

    /** What kind of check it is. */
    Kind kind();

    /** Tells what is broken at an instance, if anything. */
    void run(DataCursor node, Consumer<Broken> found);

    /** Which other nodes the answer may depend on, seen from the instance. */
    List<Reach> reads();
}
