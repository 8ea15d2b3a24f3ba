package io.talkgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The trip reports that tests read. */
public final class Reports {

    private static final Path SHIPPED = Path.of("src/main/resources/reports");

    private Reports() {}

    /** The reports the program ships, by file name. */
    public static Map<String, byte[]> shipped() throws IOException {
        return in(SHIPPED);
    }

    /** The files of a folder by name, in the order of their names. */
    public static Map<String, byte[]> in(Path folder) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                documents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return documents;
    }
}
