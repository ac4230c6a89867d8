// SPDX-License-Identifier: Apache-2.0
package org.example.garden;

import org.example.garden.model.Garden;

/** Uses the generated classes: prints a garden as XML. */
public final class PrintGarden {
    private PrintGarden() {}

    public static void main(String[] args) {
        Garden garden = Garden.builder().gardener("Ada").build();
        System.out.println(garden);
        if (!garden.toString().contains("<gardener>Ada</gardener>")) {
            throw new AssertionError(garden);
        }
    }
}
