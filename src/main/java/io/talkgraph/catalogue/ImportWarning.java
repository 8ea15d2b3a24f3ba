package io.talkgraph.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.value.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something the import noticed in a report, kept so that a curator can check it. */
@Embeddable
@RegisterForReflection // Hibernate asks a record for its components.
@Description("Something the import noticed in a document.")
public record ImportWarning(
        @NonNull @Enumerated(EnumType.STRING) @Column(nullable = false) @Description("Who should act on it.")
                Severity severity,
        @Column(name = "line_number")
                @Description("The line it is on, from 1; null when it is about the whole document.")
                @Nullable
                Integer line,
        @Column(name = "column_number") @Description("The column, from 1; null for the whole line.") @Nullable
                Integer column,
        @NonNull @Column(nullable = false) @Description("What is wrong and what to do.") String message,
        @Description("The text it is about, shortened.") @Nullable String excerpt) {}
