/** What the catalogue says as a whole: counts, trends, related talks; definitions in src/docs/api.md. */
@NullMarked
package io.talkgraph.insights;

import org.jspecify.annotations.NullMarked;
