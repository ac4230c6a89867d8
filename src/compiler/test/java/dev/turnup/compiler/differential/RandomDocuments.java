// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents of a schema at random: of each that was made valid come two or three with faults, in either format. */
final class RandomDocuments {
    private static final int FAULTY = 2;
    private static final List<Mutation.Kind> KINDS = List.of(Mutation.Kind.values());

    private final Schema schema;
    private final Turnup turnup;
    private final long first;

    RandomDocuments(Schema schema, Turnup turnup, long seed) {
        this.schema = schema;
        this.turnup = turnup;
        this.first = seed;
    }

    List<Document> some(int count) {
        List<Document> documents = new ArrayList<>();
        for (long seed = first; documents.size() < count; seed++) {
            documents.addAll(of(seed));
        }
        return documents.subList(0, count);
    }

    /** The documents of one seed. */
    List<Document> of(long seed) {
        Random random = new Random(seed * 7919 + 17);
        Element root = RandomElements.document(schema, random);
        List<Document> documents = new ArrayList<>();
        if (random.nextInt(12) == 0) {
            documents.add(Document.of(schema, root, format(random), seed, "not repaired"));
        }
        Repair.of(schema, turnup, root, random);
        prune(root, random);
        documents.add(Document.of(schema, root, format(random), seed, ""));
        for (int i = 0; i < FAULTY; i++) {
            documents.add(faulty(root.copy(), random, seed));
        }
        return documents;
    }

    /** Takes most containers away that hold nothing and mean nothing. */
    private static void prune(Element root, Random random) {
        List<Element> all = root.all().skip(1).toList().reversed();
        for (Element element : all) {
            if (element.schema() instanceof SchemaNode.Container container
                    && !container.presence()
                    && element.children().isEmpty()
                    && random.nextInt(10) > 0) {
                element.remove();
            }
        }
    }

    private Document faulty(Element root, Random random, long seed) {
        List<String> faults = new ArrayList<>();
        int wanted = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < 40 && faults.size() < wanted; i++) {
            Mutation.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            Mutation.apply(kind, schema, root, random).ifPresent(faults::add);
        }
        return Document.of(schema, root, format(random), seed, faults.isEmpty() ? "none" : String.join(", ", faults));
    }

    private static Document.Format format(Random random) {
        return random.nextInt(3) == 0 ? Document.Format.JSON : Document.Format.XML;
    }
}
