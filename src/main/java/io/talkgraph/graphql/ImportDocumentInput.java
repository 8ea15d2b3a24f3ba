package io.talkgraph.graphql;

import io.talkgraph.curation.input.EntryName;
import io.talkgraph.curation.input.Line;
import io.talkgraph.importing.ImportFormat;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A document to import; its content is checked where it is read, which knows the place of what is wrong. */
@Input("ImportDocumentInput")
@Description("A document to import.")
public record ImportDocumentInput(
        @NonNull
                @EntryName(max = 1000)
                @Description(
                        "Its file name or address. It is the identity of a report: the same name again is a newer version. With the content it decides the format.")
                String name,
        @NonNull @Description("The document itself, up to 20 million characters.") String content,
        @DefaultValue("AUTO") @Description("Its format.") @Nullable ImportFormat format,
        @Line(max = 300)
                @Description(
                        "The slug or name of the conference, when the document does not say; wins over what it says.")
                @Nullable
                String conference,
        @Line(max = 60)
                @Description(
                        "The time zone of the place, IANA: Europe/Berlin; for a schedule that has local times and names no zone.")
                @Nullable
                String timeZone,
        @DefaultValue("false") @Description("Whether to tell what would change and change nothing.") @Nullable
                Boolean dryRun) {

    /** Takes the defaults for an explicit null, too. */
    public ImportDocumentInput {
        name = name.strip();
        format = Objects.requireNonNullElse(format, ImportFormat.AUTO);
        dryRun = Objects.requireNonNullElse(dryRun, false);
    }
}
