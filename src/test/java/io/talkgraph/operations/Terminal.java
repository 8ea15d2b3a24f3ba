package io.talkgraph.operations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The command line as somebody at a terminal sees it. */
final class Terminal {

    private final Work work;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";

    Terminal(Work work) {
        this.work = work;
    }

    /** What comes from standard input. */
    Terminal type(String text) {
        input = text;
        return this;
    }

    /** Runs a command; gives its exit code. */
    int run(Object... arguments) {
        out.reset();
        err.reset();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return TalkGraphCommand.line(work, in, out, err)
                .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Printed lines with their spaces squeezed, without blank ones. */
    List<String> lines() {
        return out().lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
