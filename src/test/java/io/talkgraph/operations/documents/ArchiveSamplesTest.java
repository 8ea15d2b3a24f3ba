package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.pyvideo.PyvideoImporter;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The largest archive in ../shared/samples as an argument of {@code import}: 22,258 entries; see FORMATS.md, section 14. */
class ArchiveSamplesTest {

    private static final Path ARCHIVE = Path.of("../shared/samples/pyvideo/pyvideo-data.tar.gz");

    @Test
    void corpusIsADocumentForEachEvent() throws IOException {
        assumeThat(ARCHIVE)
                .as("../shared/samples is not beside this checkout: the corpus of pyvideo is not unpacked")
                .exists();
        PyvideoImporter importer = new PyvideoImporter();
        int parts = 0;
        Set<String> conferences = new HashSet<>();
        try (DocumentFiles files =
                DocumentFiles.of(List.of(ARCHIVE.toString()), InputStream.nullInputStream(), importer::parts)) {
            assertThat(files.documents()).hasSize(540).allMatch(document -> document.name()
                    .matches("pyvideo-data/[^/]+/category\\.json"));
            for (Document document : files.documents()) {
                ImportSource source = document.reader().read();
                parts += source.parts().size();
                importer.read(source, new ImportProblems())
                        .conferences()
                        .forEach(conference -> conferences.add(conference.slug()));
            }
        }
        assertThat(parts).isEqualTo(21_715);
        assertThat(conferences)
                .as("four of Write the Docs differ by a place that its series does not know")
                .hasSizeGreaterThanOrEqualTo(536);
    }
}
