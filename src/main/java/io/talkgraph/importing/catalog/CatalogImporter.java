package io.talkgraph.importing.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Reads the document that {@code export} writes: the catalogue as it was, without a difference. */
@ApplicationScoped
public class CatalogImporter implements Importer {

    private static final int HEAD = 400;
    private static final Pattern MARK =
            Pattern.compile("\\A\\s*\\{\\s*\"format\"\\s*:\\s*\"" + CatalogDocument.FORMAT + "\"");

    private final ObjectMapper mapper = CatalogJson.mapper();

    @Override
    public ImportFormat format() {
        return ImportFormat.CATALOG;
    }

    @Override
    public int affinity(ImportSource source) {
        String head =
                source.content().substring(0, Math.min(HEAD, source.content().length()));
        return MARK.matcher(head).find() ? 100 : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        try {
            requireVersion(source.content());
            CatalogDocument document = mapper.readValue(source.content(), CatalogDocument.class);
            if (CatalogDocument.FORMAT.equals(document.format())) {
                return document.catalogue();
            }
        } catch (JsonProcessingException e) {
            throw JsonProblem.rejection(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new ImportRejectedException(
                "The document is no catalogue: \"format\" must be \"" + CatalogDocument.FORMAT + "\".");
    }

    /** Looks at the version alone: what else is new in a newer one is no mistake of the document. */
    private void requireVersion(String content) throws IOException {
        try (JsonParser in = mapper.createParser(content)) {
            int version = version(in);
            if (version > CatalogDocument.VERSION) {
                throw new ImportRejectedException("The catalogue is of format version " + version
                        + ", this program reads up to " + CatalogDocument.VERSION
                        + ". Import it with a newer release.");
            }
        }
    }

    private static int version(JsonParser in) throws IOException {
        try {
            in.nextToken();
            String member = in.nextFieldName();
            while (member != null && !member.equals("version")) {
                in.nextToken();
                in.skipChildren();
                member = in.nextFieldName();
            }
            return member == null ? CatalogDocument.VERSION : in.nextIntValue(CatalogDocument.VERSION);
        } catch (StreamConstraintsException e) {
            throw JsonProblem.rejection(e, in.currentLocation());
        }
    }
}
