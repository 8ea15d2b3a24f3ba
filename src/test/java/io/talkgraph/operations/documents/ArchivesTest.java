package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests for archives as arguments: what is in them, and what they must not do. */
class ArchivesTest {

    @TempDir
    Path folder;

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("talks.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path tar(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("talks.tar.gz");
        try (TarArchiveOutputStream tar = tar(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                add(tar, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return tar;
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static Map<String, String> entries(String... namesAndTexts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return entries;
    }

    /** What is read, as "name=content", with the parts in brackets. */
    private static List<String> read(Path... arguments) throws IOException {
        return read((name, beside) -> List.of(), arguments);
    }

    private static List<String> read(Grouping grouping, Path... arguments) throws IOException {
        List<String> names = Arrays.stream(arguments).map(Path::toString).toList();
        try (DocumentFiles files = DocumentFiles.of(names, InputStream.nullInputStream(), grouping)) {
            List<String> read = new ArrayList<>();
            for (Document document : files.documents()) {
                ImportSource source = document.reader().read();
                read.add(document.name() + "=" + source.content()
                        + (source.parts().isEmpty() ? "" : " " + source.parts()));
            }
            return read;
        }
    }

    private static void assertRefused(Path archive, String words) {
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageStartingWith("Nothing of this archive is imported")
                .hasMessageContaining(words);
    }

    @Test
    void archivesAreReadInOrderWithPathsAsNames() throws IOException {
        Map<String, String> entries = entries(
                "talks/b.md", "Two", "talks/a/ä.json", "One", "talks/.hidden.md", "x", "talks/picture.png", "x");
        assertThat(read(zip(entries))).containsExactly("talks/a/ä.json=One", "talks/b.md=Two");
        assertThat(read(tar(entries))).containsExactly("talks/a/ä.json=One", "talks/b.md=Two");
    }

    @Test
    void twoSpellingsOfOneLetterAreOneName() throws IOException {
        assertThat(read(tar(entries("./talks//u\u0308.md", "Text")))).containsExactly("talks/\u00fc.md=Text");
    }

    @Test
    void fileOfGzipIsADocumentWithoutTheEnding() throws IOException {
        Path file = folder.resolve("schedule.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<a/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(file)).containsExactly("schedule.xml=<a/>");
        assertThat(read(folder)).containsExactly("schedule.xml=<a/>");
    }

    @Test
    void archivesInAFolderAreNotOpened() throws IOException {
        zip(entries("a.md", "Text"));
        tar(entries("b.md", "Text"));
        assertThat(read(folder)).isEmpty();
    }

    @Test
    void partsComeWithTheirDocument() throws IOException {
        Grouping grouping = (String name, SortedSet<String> beside) -> name.endsWith("event.json")
                ? beside.stream().filter(one -> one.contains("/talks/")).toList()
                : List.of();
        Map<String, String> entries = entries("x/event.json", "E", "x/talks/2.json", "B", "x/talks/1.json", "A");
        String expected = "x/event.json=E [Part[name=x/talks/1.json, content=A], Part[name=x/talks/2.json, content=B]]";
        assertThat(read(grouping, zip(entries))).containsExactly(expected);
        assertThat(read(grouping, tar(entries))).containsExactly(expected);
    }

    @Test
    void partThatIsNoTextComesWithoutContent() throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), "E");
        Files.write(folder.resolve("part.json"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Grouping grouping = (name, beside) -> name.equals("event.json") ? List.of("part.json") : List.of();
        assertThat(read(grouping, event.getParent())).containsExactly("event.json=E [Part[name=part.json, content=]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.md", "talks/../../a.md", "talks\\..\\a.md", "/etc/a.md", "C:/a.md", "\\a.md", "a\u0007.md"
            })
    void pathsOutOfTheArchiveAreRefused(String name) throws IOException {
        Map<String, String> entries = entries("good.md", "Text", name, "Text");
        assertRefused(zip(entries), "its entry \"");
        assertRefused(tar(entries), "its entry \"" + name.replace('\u0007', '?') + "\"");
    }

    @Test
    void linksAreRefused() throws IOException {
        for (byte type : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
            Path file = folder.resolve("link.tgz");
            try (TarArchiveOutputStream tar = tar(file)) {
                add(tar, "good.md", "Text");
                TarArchiveEntry link = new TarArchiveEntry("link.md", type);
                link.setLinkName("/etc/passwd");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
            }
            assertRefused(file, "\"link.md\" is a link or a device");
        }
        Path file = folder.resolve("link.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.md");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertRefused(file, "\"link.md\" is a link or a device");
    }

    @Test
    void entryThatIsThereTwiceIsRefused() throws IOException {
        Path file = folder.resolve("twice.tar.gz");
        try (TarArchiveOutputStream tar = tar(file)) {
            add(tar, "a.md", "One");
            add(tar, "./a.md", "Two");
        }
        assertRefused(file, "\"./a.md\" is there twice");
        Path zipped = folder.resolve("twice.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(zipped)) {
            for (String text : List.of("One", "Two")) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.md"));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        assertRefused(zipped, "\"a.md\" is there twice");
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path zipped = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipped))) {
            zip.putNextEntry(new ZipEntry("a.md"));
            for (int i = 0; i < 50; i++) {
                zip.write(zeros);
            }
        }
        assertRefused(zipped, "\"a.md\" unpacks to more than 200 times its size");
        Path tarred = folder.resolve("bomb.tar.gz");
        try (TarArchiveOutputStream tar = tar(tarred)) {
            TarArchiveEntry entry = new TarArchiveEntry("picture.png");
            entry.setSize(50L << 20);
            tar.putArchiveEntry(entry);
            for (int i = 0; i < 50; i++) {
                tar.write(zeros);
            }
            tar.closeArchiveEntry();
        }
        assertRefused(tarred, "unpacks to more than 200 times its size");
    }

    @Test
    void entryThatIsLongerThanItSaysIsRefused() throws IOException {
        Path file = zip(entries("a.md", "A text of some length"));
        byte[] bytes = Files.readAllBytes(file);
        int directory = bytes.length - 22 - (46 + 4);
        bytes[directory + 24] = 3;
        Files.write(file, bytes);
        assertRefused(file, "is not what the archive says it is");
    }

    @Test
    void nameThatFillsTheMemoryIsRefused() throws IOException {
        Path file = folder.resolve("name.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry name = new TarArchiveEntry(TarConstants.GNU_LONGLINK, TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(8L << 20);
            tar.putArchiveEntry(name);
            tar.write("x".repeat(8 << 20).getBytes(StandardCharsets.US_ASCII));
            tar.closeArchiveEntry();
            add(tar, "a.md", "Text");
        }
        assertRefused(file, "what it says about an entry is too long");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Path file = folder.resolve("many.tar.gz");
        try (TarArchiveOutputStream tar = tar(file)) {
            for (int i = 0; i <= Admission.MAX_ENTRIES; i++) {
                TarArchiveEntry entry = new TarArchiveEntry("f" + i + "/");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        assertRefused(file, "more than 100,000 entries");
    }

    @Test
    void archiveThatIsCutAnywhereIsRefused() throws IOException {
        Map<String, String> entries = entries("a.md", "A text of some length", "b/c.json", "{\"another\": 1}");
        for (Path whole : List.of(zip(entries), tar(entries))) {
            byte[] bytes = Files.readAllBytes(whole);
            Path cut = folder.resolve("cut-" + whole.getFileName());
            for (int length = 0; length < bytes.length; length++) {
                Files.write(cut, Arrays.copyOf(bytes, length));
                assertRefused(cut, "");
            }
        }
    }

    @Test
    void archiveWithOneOtherByteIsReadOrRefused() throws IOException {
        Map<String, String> entries = entries("a.md", "A text of some length", "b/c.json", "{\"another\": 1}");
        for (Path whole : List.of(zip(entries), tar(entries))) {
            byte[] bytes = Files.readAllBytes(whole);
            Path changed = folder.resolve("changed-" + whole.getFileName());
            for (int i = 0; i < bytes.length; i++) {
                byte[] other = bytes.clone();
                other[i] = (byte) (bytes[i] ^ 0x55);
                Files.write(changed, other);
                try {
                    read(changed);
                } catch (ImportRejectedException e) {
                    assertThat(e).hasMessageStartingWith("Nothing of this archive is imported");
                }
            }
        }
    }

    @Test
    void refusedArchiveIsOneDocumentBesideTheOthers() throws IOException {
        Path bad = Files.write(folder.resolve("bad.zip"), new byte[] {1, 2, 3});
        Path good = Files.writeString(folder.resolve("good.md"), "Text");
        try (DocumentFiles files = DocumentFiles.of(
                List.of(bad.toString(), good.toString()), InputStream.nullInputStream(), (name, beside) -> List.of())) {
            assertThat(files.documents()).extracting(Document::name).containsExactly("bad.zip", "good.md");
            assertThatThrownBy(files.documents().get(0).reader()::read)
                    .hasMessageContaining("it has no directory at its end");
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = unpacked(temporary);
        read(tar(entries("a.md", "Text")));
        assertRefused(zip(entries("../a.md", "Text")), "leads out");
        assertThat(unpacked(temporary)).isLessThanOrEqualTo(before);
    }

    private static long unpacked(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".unpacked"))
                    .count();
        }
    }

    @Test
    void entryThatIsLongerThanAnyDocumentIsRefused() throws IOException {
        byte[] text = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        Path file = folder.resolve("long.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("a.md"));
            for (int i = 0; i <= ImportSource.MAX_BYTES / text.length; i++) {
                zip.write(text);
            }
        }
        assertRefused(file, "\"a.md\" has more than 80,000,000 bytes");
    }
}
