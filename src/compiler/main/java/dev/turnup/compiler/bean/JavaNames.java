// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * YANG names as Java names: {@code call-manager-fallback} is the class {@code CallManagerFallback}, the member {@code
 * callManagerFallback} and the constant {@code CALL_MANAGER_FALLBACK}. A name that Java or a bean has taken ends with an
 * underscore, one that begins with a digit begins with an underscore, and a class of it with {@code X_}.
 */
final class JavaNames {
    /** What every bean, its builder, its path and every object have. */
    private static final Set<String> MEMBERS = Set.of(
            "beanClass",
            "build",
            "builder",
            "clone",
            "content",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "named",
            "notify",
            "notifyAll",
            "of",
            "readFrom",
            "toBuilder",
            "toInstancePath",
            "toSteps",
            "toString",
            "wait");

    /** A class and a class within it are one file's name, and 255 letters are all that file systems take. */
    static final int LONGEST_TYPE = 80;

    private static final int LONGEST_MEMBER = 200;

    private JavaNames() {}

    static String type(String yang) {
        StringBuilder name = new StringBuilder();
        words(yang).forEach(word -> name.append(capitalised(word)));
        String legal = legal(cut(name, LONGEST_TYPE));
        // A member of the same name would hide the class.
        String apart = legal.startsWith("_") ? "X" + legal : legal;
        return TakenTypes.has(apart) ? apart + "_" : apart;
    }

    static String member(String yang) {
        StringBuilder name = new StringBuilder();
        for (String word : words(yang)) {
            name.append(name.isEmpty() ? decapitalised(word) : capitalised(word));
        }
        String legal = legal(cut(name, LONGEST_MEMBER));
        return MEMBERS.contains(legal) || SourceVersion.isKeyword(legal) ? legal + "_" : legal;
    }

    /** A name of signs alone, such as {@code *}, has no letters to go by and is called after its place. */
    static String constant(String yang, int place) {
        List<String> words = words(yang.replaceAll("([a-z])([A-Z])", "$1-$2"));
        String name = words.isEmpty() ? "VALUE_" + place : String.join("_", words);
        return legal(cut(new StringBuilder(name.toUpperCase(Locale.ROOT)), LONGEST_MEMBER));
    }

    private static StringBuilder cut(StringBuilder name, int longest) {
        name.setLength(Math.min(name.length(), longest));
        return name;
    }

    private static List<String> words(String yang) {
        return Arrays.stream(yang.split("[^A-Za-z0-9]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code GigabitEthernet} begins small; {@code DHCP} is small throughout. */
    private static String decapitalised(String word) {
        if (word.equals(word.toUpperCase(Locale.ROOT))) {
            return word.toLowerCase(Locale.ROOT);
        }
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String legal(StringBuilder name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name.insert(0, '_');
        }
        return name.length() == 1 && name.charAt(0) == '_' ? "__" : name.toString();
    }
}
