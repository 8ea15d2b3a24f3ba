package io.talkgraph.http.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Map;

/** How much a document may ask for, before anything of it is executed. */
@ConfigMapping(prefix = "talkgraph.limits.document")
public interface LimitsConfig {

    /** Characters of a document, white space and comments included. */
    @WithDefault("100000")
    int characters();

    /** Tokens of a document: names, numbers, strings, punctuators; a comment is one, too. */
    @WithDefault("10000")
    int tokens();

    /** How deep the grammar of a document may nest: a field or a list in a list is two or three rules. */
    @WithDefault("500")
    int grammarDepth();

    /** Fields that hold each other, {@code talks.nodes.title} is three; fragments count with what they contain. */
    @WithDefault("15")
    int depth();

    /** The same below {@code __schema} and {@code __type}, where tools need 15. */
    @WithDefault("20")
    int introspectionDepth();

    /** Fragments that spread fragments. */
    @WithDefault("50")
    int fragmentDepth();

    /** Fields of all operations, each fragment counted wherever it is spread. */
    @WithDefault("1000")
    int fields();

    /** Fields at the top of an operation: each list there is a statement of its own. */
    @WithDefault("30")
    int rootFields();

    /** Aliases of an operation: each may ask for the same list with other arguments. */
    @WithDefault("50")
    int aliases();

    /** Directives of an operation. */
    @WithDefault("50")
    int directives();

    /** Points of an operation with its variables, see {@link Cost}. */
    @WithDefault("50000")
    long cost();

    /** Entries that a list without paging arguments is taken to have. */
    @WithDefault("5")
    int listSize();

    /** The same for single lists: {@code talkgraph.limits.document.list-sizes."Report.warnings"=20}. */
    Map<String, Integer> listSizes();

    /** Memory for documents that were read and checked. */
    @WithDefault("16M")
    MemorySize cache();
}
