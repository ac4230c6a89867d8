// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * Documents of modules, judged by both.
 *
 * @param valid how many of the documents yanglint takes
 */
record Campaign(String models, long seed, int documents, int valid, List<Disagreement> disagreements) {

    static Campaign of(ModelSet models, long seed, int count) {
        Turnup turnup = new Turnup(models.schema());
        List<Document> documents = new RandomDocuments(models.schema(), turnup, seed).some(count);
        List<Judgement> yanglint = new Yanglint(models).judge(documents);
        List<Disagreement> disagreements = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            Comparison.of(models.name(), document, turnup.judge(document), yanglint.get(i))
                    .ifPresent(disagreements::add);
        }
        int valid = (int) yanglint.stream().filter(Judgement::valid).count();
        return new Campaign(models.name(), seed, documents.size(), valid, List.copyOf(disagreements));
    }

    /** One line of figures. */
    @Override
    public String toString() {
        return "%-9s seed %d: %d documents, %d %% of them valid, %d judged otherwise"
                .formatted(models, seed, documents, 100 * valid / documents, disagreements.size());
    }
}
