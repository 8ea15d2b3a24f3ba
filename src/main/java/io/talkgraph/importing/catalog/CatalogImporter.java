package io.talkgraph.importing.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

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
        CatalogDocument document = parse(source.content());
        if (!CatalogDocument.FORMAT.equals(document.format())) {
            throw new ImportRejectedException(
                    "The document is no catalogue: \"format\" must be \"" + CatalogDocument.FORMAT + "\".");
        }
        if (document.version() > CatalogDocument.VERSION) {
            throw new ImportRejectedException("The catalogue is of format version " + document.version()
                    + ", this program reads up to " + CatalogDocument.VERSION + ". Import it with a newer release.");
        }
        return document.catalogue();
    }

    private CatalogDocument parse(String content) {
        try {
            return mapper.readValue(content, CatalogDocument.class);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new ImportRejectedException(
                    "The catalogue cannot be read: " + e.getOriginalMessage(), line(place), column(place));
        }
    }

    private static @Nullable Integer line(@Nullable JsonLocation place) {
        return place == null || place.getLineNr() < 1 ? null : place.getLineNr();
    }

    private static @Nullable Integer column(@Nullable JsonLocation place) {
        return place == null || place.getColumnNr() < 1 ? null : place.getColumnNr();
    }
}
