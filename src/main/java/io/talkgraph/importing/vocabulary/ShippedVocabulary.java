package io.talkgraph.importing.vocabulary;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.VocabularySource;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The vocabulary the program brings along: the themes, organizations and projects of the YAML files in the class path
 * folder {@code vocabulary}. The head of each file describes its format.
 *
 * <p>Read once, when it is made; immutable after that.
 */
@Singleton
public class ShippedVocabulary implements VocabularySource {

    private static final List<String> FILES =
            List.of("vocabulary/themes.yaml", "vocabulary/organizations.yaml", "vocabulary/projects.yaml");

    private final CatalogueDraft catalogue;
    private final String revision;

    /**
     * Reads the files.
     *
     * @throws IllegalStateException when one is missing or broken, with the file, the place in it and what to do
     */
    public ShippedVocabulary() {
        MessageDigest digest = sha256();
        List<VocabularyNode> roots = new ArrayList<>();
        for (String file : FILES) {
            byte[] content = bytes(file);
            digest.update(content);
            roots.add(VocabularyNode.read(file, content));
        }
        this.revision = HexFormat.of().formatHex(digest.digest());
        this.catalogue = new CatalogueDraft(
                ThemeEntries.of(roots.get(0)),
                OrganizationEntries.of(roots.get(1)),
                ProjectEntries.of(roots.get(2)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public CatalogueDraft catalogue() {
        return catalogue;
    }

    @Override
    public String revision() {
        return revision;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = ShippedVocabulary.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        file + " is not in the class path. Build the program again with src/main/resources.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read from the class path.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which each one must have.", e);
        }
    }
}
