package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests for {@link DocumentFiles}. */
class DocumentFilesTest {

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static List<Document> of(Object... arguments) throws IOException {
        return documents(Stream.of(arguments).map(String::valueOf).toList(), InputStream.nullInputStream());
    }

    private static List<Document> documents(List<String> arguments, InputStream in) throws IOException {
        try (DocumentFiles files = DocumentFiles.of(arguments, in, (name, beside) -> List.of())) {
            return files.documents();
        }
    }

    private static List<String> names(List<Document> documents) {
        return documents.stream().map(Document::name).toList();
    }

    @Test
    void folderIsReadInOrderWithAllBelowIt() throws IOException {
        for (String name : List.of("b.md", "a.TXT", "sub/deep/c.markdown", "sub/d.json")) {
            file(name);
        }
        assertThat(names(of(folder))).containsExactly("a.TXT", "b.md", "sub/d.json", "sub/deep/c.markdown");
    }

    @Test
    void hiddenAndOtherFilesOfAFolderAreLeftOut() throws IOException {
        for (String name : List.of(".draft.md", ".git/README.md", "picture.png", "md", "sub/.x/a.md", "kept.md")) {
            file(name);
        }
        assertThat(names(of(folder))).containsExactly("kept.md");
    }

    @Test
    void fileThatIsNamedIsReadWhateverItsEnding() throws IOException {
        assertThat(names(of(file("notes.rst"), file(".hidden")))).containsExactly("notes.rst", ".hidden");
    }

    @Test
    void hiddenFolderThatIsNamedIsRead() throws IOException {
        assertThat(names(of(file(".notes/a.md").getParent()))).containsExactly("a.md");
    }

    @Test
    void standardInputIsOneDocument() throws IOException {
        InputStream in = new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8));
        List<Document> documents = documents(List.of("-", "-"), in);
        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.name()).isEqualTo("standard input");
            assertThat(document.reader().read().content()).isEqualTo("Hello");
        });
    }

    @Test
    void sameFileTwiceIsOneDocument() throws IOException {
        Path file = file("a.md");
        assertThat(names(of(file, folder, file))).containsExactly("a.md");
    }

    @Test
    void twoDocumentsOfOneNameAreRefused() throws IOException {
        Path first = file("2018/notes.md");
        Path second = file("2019/notes.md");
        assertThatThrownBy(() -> of(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(first + " and " + second)
                .hasMessageContaining("import the folder above both");
        assertThat(names(of(folder))).containsExactly("2018/notes.md", "2019/notes.md");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> of(folder.resolve("missing.md")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.md");
    }

    @Test
    void nothingIsReadOfAFileBeyondWhatShowsThatItIsTooLong() throws IOException {
        Path huge = folder.resolve("huge.md");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }
        assertThatThrownBy(of(huge).get(0).reader()::read)
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("more than 20,000,000 characters");
    }
}
