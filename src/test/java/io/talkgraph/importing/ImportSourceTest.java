package io.talkgraph.importing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests for {@link ImportSource}: what is text, and where it stops being text. */
class ImportSourceTest {

    private static ImportSource read(byte[] bytes) {
        return ImportSource.of("notes.md", bytes, null);
    }

    private static ImportSource read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportRejectedException rejected(byte[] bytes) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(bytes));
    }

    private static ImportRejectedException rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                out.write(one);
            } else {
                out.writeBytes(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void assertPlace(ImportRejectedException rejection, int line, int column) {
        assertThat(rejection.line()).as("line").isEqualTo(line);
        assertThat(rejection.column()).as("column").isEqualTo(column);
    }

    @Test
    void textStaysAsItIs() {
        assertThat(read("# Ünï\n\n\ttab 日本 \uD83D\uDE00\n").content()).isEqualTo("# Ünï\n\n\ttab 日本 \uD83D\uDE00\n");
    }

    @Test
    void byteOrderMarkIsNoText() {
        assertThat(read("\uFEFF# Title\n").content()).isEqualTo("# Title\n");
        assertThat(new ImportSource("notes.md", "\uFEFF# Title", null).content())
                .isEqualTo("# Title");
    }

    @Test
    void linesEndInOneWay() {
        assertThat(read("a\r\nb\rc\n\r\nd").content()).isEqualTo("a\nb\nc\n\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\r\n \t\r\n", "\uFEFF", "\uFEFF\n"})
    void nothingIsRejected(String text) {
        assertThat(rejected(text)).hasMessage("The document is empty.");
    }

    @Test
    void controlCharacterIsRejectedWithItsPlace() {
        ImportRejectedException rejection = rejected("# Title\n\nab\u0000c\n");
        assertThat(rejection).hasMessage("The document is not text: it has the control character U+0000.");
        assertPlace(rejection, 3, 3);
        assertThat(rejected("x\u001B[31mred")).hasMessageContaining("U+001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo\nab\u0007", "one\r\ntwo\r\nab\u0007", "one\rtwo\rab\u0007", "\uFEFF\n\nab\u0007"})
    void placeIsTheSameForEveryWayToEndALine(String text) {
        assertPlace(rejected(text), 3, 3);
    }

    @Test
    void byteOrderMarkTakesNoColumn() {
        assertPlace(rejected("\uFEFFab\u0007"), 1, 3);
    }

    @Test
    void firstByteThatIsNotUtf8IsTheOneNamed() {
        ImportRejectedException latin = rejected(bytes("# Title\nEl ni", 0xF1, "o\nand ", 0xFF, "\n"));
        assertThat(latin).hasMessageContaining("not valid UTF-8").hasMessageContaining("Save it as UTF-8");
        assertPlace(latin, 2, 6);
    }

    @Test
    void charactersBeforeABadByteCountAsCharacters() {
        assertPlace(rejected(bytes("日本\r\nñ", 0xC0, 0x80)), 2, 2);
    }

    @Test
    void cutOffCharacterAtTheEndIsRejected() {
        byte[] whole = "Plätze: 日".getBytes(StandardCharsets.UTF_8);
        assertPlace(rejected(Arrays.copyOf(whole, whole.length - 1)), 1, 9);
    }

    @Test
    void binaryBeforeABadByteIsCalledBinary() {
        ImportRejectedException image = rejected(bytes("ab\n", 0x00, 0x10, 0x89, 0xFF));
        assertThat(image).hasMessageContaining("not text").hasMessageContaining("U+0000");
        assertPlace(image, 2, 1);
    }

    @Test
    void utf16IsRejectedWithWhatToDo() {
        assertThat(rejected("# Title".getBytes(StandardCharsets.UTF_16))).hasMessageContaining("Save it as UTF-8");
    }

    @Test
    @Timeout(60)
    void longestTextIsReadAndOneCharacterMoreIsNot() {
        byte[] longest = new byte[ImportSource.MAX_LENGTH + 1];
        Arrays.fill(longest, (byte) 'x');
        assertThat(rejected(longest)).hasMessage("The document has more than 20,000,000 characters. Split it.");
        assertThat(read(Arrays.copyOf(longest, ImportSource.MAX_LENGTH)).content())
                .hasSize(ImportSource.MAX_LENGTH);
        assertThat(catchThrowableOfType(
                        ImportRejectedException.class,
                        () -> new ImportSource("notes.md", "x".repeat(ImportSource.MAX_LENGTH + 1), null)))
                .hasMessageContaining("20,000,000");
    }

    @Test
    @Timeout(60)
    void fiftyMegabytesAreRejected() {
        assertThat(rejected("One line of prose.\n".repeat(2_700_000))).hasMessageContaining("20,000,000");
    }

    /** RFC 5545, section 3.1: a fold may stand between the octets of one character. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n ", "\n ", "\r\n\t"})
    void foldInsideACharacterIsNone(String fold) {
        byte[] whole = "SUMMARY:Día d’été 🎉".getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < whole.length; i++) {
            if ((whole[i] & 0xC0) == 0x80) {
                byte[] folded = new byte[whole.length + fold.length()];
                System.arraycopy(whole, 0, folded, 0, i);
                System.arraycopy(fold.getBytes(StandardCharsets.UTF_8), 0, folded, i, fold.length());
                System.arraycopy(whole, i, folded, i + fold.length(), whole.length - i);

                assertThat(ImportSource.of("a.ics", folded, null).content()).isEqualTo("SUMMARY:Día d’été 🎉");
            }
        }
    }

    @Test
    void lineEndAfterHalfACharacterIsStillAnError() {
        byte[] half = {'a', (byte) 0xE2, (byte) 0x80, '\n', ' ', 'b'};

        assertThat(catchThrowableOfType(ImportRejectedException.class, () -> ImportSource.of("a.ics", half, null)))
                .hasMessageContaining("not valid UTF-8");
    }
}
