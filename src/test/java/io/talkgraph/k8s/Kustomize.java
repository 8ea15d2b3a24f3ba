package io.talkgraph.k8s;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The folder {@code k8s}: its files as they stand there, and what kubectl or kustomize makes of them. */
final class Kustomize {

    static final Path ROOT = Path.of("k8s");

    private static final ObjectMapper YAML =
            new ObjectMapper(YAMLFactory.builder().build()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Map<Path, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** Whether there is a program that renders: {@code kubectl}, or {@code kustomize} itself. */
    static boolean isPresent() {
        return command().isPresent();
    }

    /** The overlays: the folders below {@code k8s/overlays}. */
    static List<Path> overlays() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("overlays"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is applied for a folder with a {@code kustomization.yaml}; fails when it cannot be rendered. */
    static List<Manifest> render(Path folder) {
        return RENDERED.computeIfAbsent(folder, Kustomize::rendered);
    }

    private static List<Manifest> rendered(Path folder) {
        List<String> command = new ArrayList<>(command().orElseThrow());
        command.add(folder.toString());
        try {
            Path output = Files.createTempFile("kustomize", ".yaml");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            String text = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + text);
            }
            return parse(folder.toString(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<List<String>> command() {
        if (isOnPath("kubectl")) {
            return Optional.of(List.of("kubectl", "kustomize"));
        }
        return isOnPath("kustomize") ? Optional.of(List.of("kustomize", "build")) : Optional.empty();
    }

    /** Whether a program of this name is on the path. */
    static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The manifests of the files themselves, without those that are for kustomize only: kustomizations and patches. */
    static List<Manifest> sources() {
        return files(".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> parse(file.toString(), read(file)).stream())
                .filter(manifest -> !isPatch(manifest))
                .toList();
    }

    /** Overlays change a few fields of what base says; what they change is looked at where it is rendered. */
    private static boolean isPatch(Manifest manifest) {
        Path file = Path.of(manifest.origin());
        return parse("", read(file.resolveSibling("kustomization.yaml"))).stream()
                .flatMap(kustomization -> kustomization.json().findValuesAsText("path").stream())
                .anyMatch(patch -> file.endsWith(patch));
    }

    /** The files of the folder with this ending, sorted. */
    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a text; a key that is there twice fails. */
    static List<Manifest> parse(String origin, String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll().stream()
                    .map(json -> new Manifest(origin, json))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(origin, e);
        }
    }
}
