package io.talkgraph.http.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

import java.util.Map;

/** How much a document may ask for, before anything of it is executed. */
@ConfigMapping(prefix = "talkgraph.limits.document")
public interface LimitsConfig {

    /** Characters of a document, white space and comments included. */
    @WithDefault("100000")
    @Positive
    int characters();

    /** Tokens of a document: names, numbers, strings, punctuators; a comment is one, too. */
    @WithDefault("10000")
    @Positive
    int tokens();

    /** How deep the grammar of a document may nest: a field or a list in a list is two or three rules. */
    @WithDefault("500")
    @Positive
    int grammarDepth();

    /** Fields that hold each other, {@code talks.nodes.title} is three; fragments count with what they contain. */
    @WithDefault("15")
    @Positive
    int depth();

    /** The same below {@code __schema} and {@code __type}, where tools need 15. */
    @WithDefault("20")
    @Positive
    int introspectionDepth();

    /** Fragments that spread fragments. */
    @WithDefault("50")
    @Positive
    int fragmentDepth();

    /** Fields of all operations, each fragment counted wherever it is spread. */
    @WithDefault("1000")
    @Positive
    int fields();

    /** Fields at the top of an operation: each list there is a statement of its own. */
    @WithDefault("30")
    @Positive
    int rootFields();

    /** Aliases of an operation: each may ask for the same list with other arguments. */
    @WithDefault("50")
    @Positive
    int aliases();

    /** Directives of an operation. */
    @WithDefault("50")
    @Positive
    int directives();

    /** Points of an operation with its variables, see {@link Cost}. */
    @WithDefault("50000")
    @Positive
    long cost();

    /** Entries that a list without paging arguments is taken to have. */
    @WithDefault("5")
    @Positive
    int listSize();

    /** The same for single lists: {@code talkgraph.limits.document.list-sizes."Report.warnings"=20}. */
    Map<String, @Positive Integer> listSizes();

    /** Memory for documents that were read and checked. */
    @WithDefault("16M")
    MemorySize cache();
}
