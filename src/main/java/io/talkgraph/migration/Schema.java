package io.talkgraph.migration;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The schema of the database; Flyway writes it, by the files in {@code db/migration}. Thread-safe. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;
    private final SchemaConfig config;
    private volatile @Nullable SchemaStatus usable;
    private volatile String problem = "Nobody has looked at the database yet.";

    Schema(Flyway flyway, SchemaConfig config) {
        this.flyway = flyway;
        this.config = config;
    }

    /**
     * Looks at the database.
     *
     * @throws SchemaException when it does not answer
     */
    public SchemaStatus look() {
        try {
            SchemaStatus status = status(flyway.info());
            problem = status.describe();
            usable = status.isUsable() ? status : null;
            return status;
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    /**
     * Brings the schema up to date; processes that do so at the same time wait for each other.
     *
     * @return how many migrations were made
     * @throws SchemaException when the database does not answer or a migration fails; what the failed one did is undone
     */
    public int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    /**
     * Makes the schema fit for use, if this process may.
     *
     * @return what it is then
     * @throws SchemaException when it is not fit for use; says what to do
     */
    public SchemaStatus prepare() {
        SchemaStatus status = look();
        if (!status.isUsable() && config.migrateAtStart()) {
            migrate();
            status = look();
        }
        if (!status.isUsable()) {
            throw new SchemaException(status.describe());
        }
        return status;
    }

    private SchemaException refused(FlywayException failure) {
        SchemaException refused = SchemaException.of(failure);
        problem = String.valueOf(refused.getMessage());
        return refused;
    }

    /** Why it is not fit for use; says what to do. */
    String problem() {
        return problem;
    }

    /** What was found when the schema was fit for use; null as long as it is not. */
    public @Nullable SchemaStatus usable() {
        return usable;
    }

    /**
     * Does nothing once the schema is fit for use.
     *
     * @throws ApiException before that, with the code {@link ErrorCode#UNAVAILABLE}
     */
    public void require() {
        if (usable == null) {
            throw ApiException.of(
                    ErrorCode.UNAVAILABLE, "The service is starting, its database is not ready; try again later.");
        }
    }

    private static SchemaStatus status(MigrationInfoService info) {
        MigrationInfo[] all = info.all();
        @Nullable
        String failed = Arrays.stream(all)
                .filter(migration -> migration.getState().isFailed())
                .map(Schema::version)
                .findFirst()
                .orElse(null);
        String known = Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved())
                .map(Schema::version)
                .reduce("none", (before, next) -> next);
        MigrationInfo current = info.current();
        return new SchemaStatus(current == null ? null : version(current), known, info.pending().length, failed);
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }
}
