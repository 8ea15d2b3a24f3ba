package io.talkgraph.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The packaged program: the native executable where there is one, else the jar. */
public final class PackagedProgram {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private PackagedProgram() {}

    /**
     * What became of a command.
     *
     * @param code its exit code
     * @param out its standard output
     * @param err its standard error
     */
    public record Result(int code, String out, String err) {}

    /** Whether it is the native executable: where there is one, it is asked. */
    public static boolean isNative() {
        return new File(runner()).canExecute();
    }

    private static String runner() {
        return System.getProperty("native.image.path", "");
    }

    /** How it is called. */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        if (isNative()) {
            command.add(runner());
        } else {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            command.addAll(List.of(java, "-Xmx256m", "-jar", JAR.toString()));
        }
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /**
     * Runs it to its end.
     *
     * @param environment variables beside those of this process
     */
    public static Result run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process));
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end: " + out + err.join());
        }
        return new Result(process.exitValue(), out, err.join());
    }

    private static String read(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
