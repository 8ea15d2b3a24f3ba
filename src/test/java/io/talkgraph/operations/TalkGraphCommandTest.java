package io.talkgraph.operations;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link TalkGraphCommand}: what the program answers before it starts. */
class TalkGraphCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private OptionalInt answer(String... args) {
        return TalkGraphCommand.answerAlone(out, err, args);
    }

    @Test
    void helpNeedsNoCatalogue() {
        assertThat(answer("--help")).hasValue(0);
        assertThat(answer("import", "--help")).hasValue(0);
        assertThat(answer("help", "export")).hasValue(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("import", "--dry-run", "--output");
    }

    @Test
    void wrongCommandLineNeedsNoCatalogue() {
        assertThat(answer("improt")).hasValue(2);
        assertThat(answer("import")).hasValue(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("improt", "FILE|DIR|-");
    }

    @Test
    void workIsLeftToTheProgram() {
        assertThat(answer("import", "report.md")).isEmpty();
        assertThat(answer("export")).isEmpty();
        assertThat(out.size() + err.size()).isZero();
    }
}
