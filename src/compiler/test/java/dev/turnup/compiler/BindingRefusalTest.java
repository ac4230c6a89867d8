// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingGenerator;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be bound is refused, with the line of the selection or of the module. */
class BindingRefusalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /shop/nothing    | s.select:2: no module has /shop/nothing: no node nothing
        /shop/nmae       | s.select:2: no module has /shop/nmae: no node nmae; is it name?
        /shop/name/first | s.select:2: no module has /shop/name/first: no node first
        /shop/zz*        | s.select:2: no module has /shop/zz*: no node zz*
        /shop/tag        | s.select:2: /shop/tag: modules shop and shop-extra have a node tag there; write shop:tag
        shop/name        | s.select:2: a path begins with a slash: /shop/name
        /close/at        | s.select:2: /close/at: an operation or a notification gets classes as a whole; write /close
        /own/count       | s.select:2: /own/count is state data, which gets classes where state is asked for (--state)
        """)
    void refused(String path, String message) {
        Selection selection = Selection.read("# what is bound\n" + path + " # here\n", "s.select");

        assertThatThrownBy(() -> BindingGenerator.generate(
                        Models.shopSchema(), selection, new BindingNames("dev.turnup.golden.shop", "ShopIndex")))
                .isInstanceOf(CompilerException.class)
                .hasMessage(message);
    }

    @Test
    void too_few_arguments_are_explained() {
        assertThatThrownBy(() -> GenerateBindings.main(new String[] {"yang"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usage: GenerateBindings YANG-FOLDER")
                .hasMessageEndingWith("got [yang]");
    }
}
