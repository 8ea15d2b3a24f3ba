package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets the entries of an archive in, one after the other. An archive with an entry that no honest tool makes of a folder
 * is refused as a whole.
 */
final class Admission {

    /** The most entries an archive may have. */
    static final int MAX_ENTRIES = 100_000;

    private static final int LONGEST_NAME = 1_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ROOTED = Pattern.compile("/.*|[A-Za-z]:.*");

    private final Set<String> admitted = new HashSet<>();
    private int entries;

    /** What an entry is. */
    enum Kind {
        FILE,
        FOLDER,
        OTHER
    }

    /**
     * @param written the name of the entry
     * @return its path with {@code /}, without {@code .} in it, composed (NFC)
     * @throws ImportRejectedException when it leads out of the archive, is there twice, or is neither file nor folder
     */
    String admit(String written, Kind kind) {
        entries++;
        if (entries > MAX_ENTRIES) {
            throw tooManyEntries();
        }
        String shown = CONTROL.matcher(written).replaceAll("?");
        String path = Normalizer.normalize(written, Normalizer.Form.NFC).replace('\\', '/');
        if (kind == Kind.OTHER) {
            throw refusal(shown, "is a link or a device. Pack the files themselves.");
        } else if (path.length() > LONGEST_NAME) {
            throw refusal(shown.substring(0, LONGEST_NAME / 10) + "…", "has a name that is too long.");
        } else if (CONTROL.matcher(path).find()) {
            throw refusal(shown, "has a control character in its name.");
        } else if (ROOTED.matcher(path).matches()) {
            throw refusal(shown, "has an absolute path; it must stand below the folder that is packed.");
        }
        String plain = plain(path, shown);
        if (kind == Kind.FILE && !admitted.add(plain)) {
            throw refusal(shown, "is there twice.");
        }
        return plain;
    }

    private static String plain(String path, String shown) {
        StringBuilder plain = new StringBuilder();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                throw refusal(shown, "leads out of the archive.");
            }
            if (!step.isEmpty() && !step.equals(".")) {
                plain.append(plain.isEmpty() ? "" : "/").append(step);
            }
        }
        return plain.toString();
    }

    /** The refusal of an archive because of one of its entries. */
    static ImportRejectedException refusal(String entry, String why) {
        return new ImportRejectedException("Nothing of this archive is imported: its entry \"" + entry + "\" " + why);
    }

    /** The refusal of an archive with too many entries. */
    static ImportRejectedException tooManyEntries() {
        return new ImportRejectedException(String.format(
                Locale.ROOT,
                "Nothing of this archive is imported: it has more than %,d entries. Split it.",
                MAX_ENTRIES));
    }
}
