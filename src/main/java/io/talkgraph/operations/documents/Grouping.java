package io.talkgraph.operations.documents;

import java.util.List;
import java.util.SortedSet;

/** Tells which files of a folder or archive are parts of a document and none themselves. */
@FunctionalInterface
public interface Grouping {

    /**
     * @param name path of a file
     * @param beside paths of all files of the folder or archive
     * @return the parts of the document that the file stands for; empty for a document of one file
     */
    List<String> parts(String name, SortedSet<String> beside);
}
