package io.talkgraph.importing.landscape;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.importing.CatalogueDraft.MaturityStatement;
import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an item says of its level in the CNCF, now and before. */
final class Levels {

    /** There was no such level before; what was accepted earlier and is not said to be incubating had none of ours. */
    private static final LocalDate FIRST_SANDBOX = LocalDate.of(2018, 3, 1);

    private final String page;
    private final ImportProblems problems;

    /** @param page what the statements rest on */
    Levels(String page, ImportProblems problems) {
        this.page = page;
        this.problems = problems;
    }

    /** The dated statements; the present level without a day where the item has no day for it. */
    List<MaturityStatement> of(Item item) {
        String level = item.level();
        if (level == null) {
            return List.of();
        }
        YamlEntry extra = item.fields().entry("extra");
        List<MaturityStatement> statements = new ArrayList<>();
        LocalDate accepted = day(item, extra, "accepted");
        LocalDate incubating = day(item, extra, "incubating");
        boolean enteredBelow = incubating == null || accepted != null && accepted.isBefore(incubating);
        if (accepted != null && enteredBelow && !accepted.isBefore(FIRST_SANDBOX)) {
            statements.add(statement(Maturity.SANDBOX, accepted));
        }
        add(statements, Maturity.INCUBATING, incubating);
        add(statements, Maturity.GRADUATED, day(item, extra, "graduated"));
        add(statements, Maturity.ARCHIVED, day(item, extra, "archived"));
        Maturity present = maturity(item, level);
        boolean missing = statements.stream().noneMatch(statement -> statement.maturity() == present);
        if (present != null && missing) {
            statements.add(statement(present, null));
        }
        return List.copyOf(statements);
    }

    private void add(List<MaturityStatement> statements, Maturity maturity, @Nullable LocalDate day) {
        if (day != null) {
            statements.add(statement(maturity, day));
        }
    }

    private MaturityStatement statement(Maturity maturity, @Nullable LocalDate day) {
        return new MaturityStatement(maturity, day, null, page, null);
    }

    private @Nullable Maturity maturity(Item item, String level) {
        String word = level.toUpperCase(Locale.ROOT);
        return Arrays.stream(Maturity.values())
                .filter(maturity -> maturity.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.warn(
                            item.fields().line(),
                            item.name() + ": its level is none of graduated, incubating, sandbox, archived; it is"
                                    + " left out.",
                            level);
                    return null;
                });
    }

    private @Nullable LocalDate day(Item item, YamlEntry extra, String key) {
        String text = extra.text(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.warn(
                    item.fields().line(),
                    item.name() + ": the day in \"" + key + "\" is none; write it as 2019-06-07. It is left out.",
                    text);
            return null;
        }
    }
}
