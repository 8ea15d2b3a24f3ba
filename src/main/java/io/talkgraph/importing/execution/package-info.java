/** Running an import: choosing the importer, one transaction, the result. */
@NullMarked
package io.talkgraph.importing.execution;

import org.jspecify.annotations.NullMarked;
