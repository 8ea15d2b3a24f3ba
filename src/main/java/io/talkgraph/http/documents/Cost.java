package io.talkgraph.http.documents;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation may cost at most, by its document and variables alone; nothing is executed for it.
 *
 * <p>The method is that of the GraphQL Cost Directives (IBM, draft of 2021) and of the node limit of GitHub: an object is a
 * point, a scalar comes with its object for nothing, and a list costs its size times what hangs on an entry. The size is
 * {@code first} or {@code last}, or what such a list is taken to have. What the database must work for beyond reading rows
 * costs points of its own: counting a list, searching for a text. {@code @skip} and {@code @include} change nothing, a
 * field of theirs counts as if it were there; of the fragments on different types the dearest counts.
 *
 * @param requested the points
 * @param nodes how many objects the answer has at most
 * @param allowed the most points an operation may have
 * @param depth the levels of fields
 * @param allowedDepth the most levels it may have
 */
public record Cost(long requested, long nodes, long allowed, int depth, int allowedDepth) {

    /** Whether the operation must not be executed. */
    public boolean isExceeded() {
        return requested > allowed;
    }

    /** What stands in {@code extensions.cost}; the names are those of Shopify and GitHub. */
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("requestedQueryCost", requested);
        report.put("maximumQueryCost", allowed);
        report.put("nodeCount", nodes);
        report.put("depth", depth);
        report.put("maximumDepth", allowedDepth);
        return report;
    }
}
