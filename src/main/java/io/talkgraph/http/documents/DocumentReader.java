package io.talkgraph.http.documents;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Locale;

/** Reads documents (GraphQL specification, section 2), as far as the limits let it: reading is bounded before all else. */
@ApplicationScoped
class DocumentReader {

    /** An error repeats what it stumbled over, which may be all of the document. */
    private static final int MESSAGE_CHARACTERS = 500;

    private final LimitsConfig config;
    private final ParserOptions options;

    DocumentReader(LimitsConfig config) {
        this.config = config;
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxCharacters(config.characters())
                        // The end of the document is a token to the parser.
                        .maxTokens(config.tokens() + 1)
                        // Each is at least a character.
                        .maxWhitespaceTokens(config.characters())
                        .maxRuleDepth(config.grammarDepth()));
    }

    /**
     * Reads a document.
     *
     * @throws RefusedDocument when it is none, or too long
     */
    Document read(String text) {
        if (text.length() > config.characters()) {
            throw tooLong("characters", text.length(), config.characters(), "characters");
        }
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .locale(Locale.ENGLISH)
                            .build());
        } catch (ParseCancelledTooDeepException e) {
            throw new RefusedDocument(
                    ApiException.limit(
                            "grammarDepth",
                            config.grammarDepth() + 1L,
                            config.grammarDepth(),
                            "The document nests too deep: more than " + config.grammarDepth()
                                    + " rules of the grammar. Send nested values as variables."),
                    e.getLocation());
        } catch (ParseCancelledException e) {
            throw tooLong("tokens", config.tokens() + 1L, config.tokens(), "tokens or more");
        } catch (InvalidSyntaxException e) {
            throw new RefusedDocument(ApiException.of(ErrorCode.BAD_USER_INPUT, shortened(e)), e.getLocation());
        }
    }

    private static RefusedDocument tooLong(String limit, long found, long allowed, String what) {
        return new RefusedDocument(
                ApiException.limit(
                        limit,
                        found,
                        allowed,
                        "The document has %d %s; %d are allowed. Send values as variables, or several requests."
                                .formatted(found, what, allowed)),
                null);
    }

    private static String shortened(InvalidSyntaxException error) {
        String message = String.valueOf(error.getMessage());
        return message.length() <= MESSAGE_CHARACTERS ? message : message.substring(0, MESSAGE_CHARACTERS) + "...";
    }
}
