package io.talkgraph.operations;

import io.agroal.api.AgroalDataSource;
import io.talkgraph.migration.Schema;
import io.talkgraph.migration.SchemaException;
import io.talkgraph.migration.SchemaStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;
import org.eclipse.microprofile.config.Config;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks whether this process could serve where it is: its configuration, its database, the schema there. Changes nothing. */
@ApplicationScoped
class SelfCheck {

    private static final int OLDEST_POSTGRESQL = 16;

    private static final String SERVER =
            """
            select current_setting('server_version'), current_setting('server_version_num')::int / 10000,
                current_setting('server_encoding'), datctype, pg_is_in_recovery(),
                current_setting('default_transaction_read_only') = 'on'
            from pg_database where datname = current_database()""";

    private final AgroalDataSource database;
    private final Schema schema;
    private final EntityManagerFactory entities;
    private final Config config;

    SelfCheck(AgroalDataSource database, Schema schema, EntityManagerFactory entities, Config config) {
        this.database = database;
        this.schema = schema;
        this.entities = entities;
        this.config = config;
    }

    /** How bad a finding is. */
    enum Verdict {
        /** As it should be. */
        OK,
        /** The service works, and somebody might miss something. */
        NOTE,
        /** The service does not work. */
        FAILED
    }

    /**
     * One finding.
     *
     * @param subject what was looked at
     * @param message what was found, and what to do when it is bad
     */
    record Finding(Verdict verdict, String subject, String message) {}

    /** All findings; what cannot be looked at any more after a failure is left out. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(issuer());
        findings.addAll(server());
        if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAILED)) {
            findings.add(version());
        }
        if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAILED)) {
            findings.add(tables());
        }
        return findings;
    }

    /** Values that are no values, and keys that are none, have ended the program before it came here. */
    private Finding issuer() {
        return config.getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .map(url -> new Finding(Verdict.OK, "configuration", "Curators have tokens of " + url + "."))
                .orElse(
                        new Finding(
                                Verdict.NOTE,
                                "configuration",
                                "There is no issuer of tokens (QUARKUS_OIDC_AUTH_SERVER_URL): nobody may change the catalogue by the API."));
    }

    private List<Finding> server() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SERVER)) {
            row.next();
            return server(row);
        } catch (SQLException e) {
            return List.of(new Finding(Verdict.FAILED, "database", "It does not answer: " + e.getMessage()));
        }
    }

    private static List<Finding> server(ResultSet row) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String version = "PostgreSQL " + row.getString(1);
        if (row.getInt(2) < OLDEST_POSTGRESQL) {
            findings.add(new Finding(
                    Verdict.FAILED, "database", version + " is too old: take " + OLDEST_POSTGRESQL + " or later."));
        } else {
            findings.add(new Finding(Verdict.OK, "database", version + "."));
        }
        if (!row.getString(3).equals("UTF8")) {
            findings.add(new Finding(
                    Verdict.FAILED, "database", "Its encoding is " + row.getString(3) + ": make one with UTF8."));
        }
        if (row.getString(4).equals("C") || row.getString(4).equals("POSIX")) {
            findings.add(new Finding(
                    Verdict.FAILED,
                    "database",
                    "Its character type is " + row.getString(4)
                            + ", which knows ASCII letters only: make one with C.UTF-8."));
        }
        if (row.getBoolean(5) || row.getBoolean(6)) {
            findings.add(new Finding(Verdict.NOTE, "database", "It can be read only; changes are refused."));
        }
        return findings;
    }

    private Finding version() {
        try {
            SchemaStatus status = schema.look();
            return new Finding(status.isUsable() ? Verdict.OK : Verdict.FAILED, "schema", status.describe());
        } catch (SchemaException e) {
            return new Finding(Verdict.FAILED, "schema", String.valueOf(e.getMessage()));
        }
    }

    private Finding tables() {
        try {
            entities.getSchemaManager().validate();
            return new Finding(Verdict.OK, "tables", "They are those that this program knows.");
        } catch (SchemaValidationException e) {
            return new Finding(
                    Verdict.FAILED, "tables", "Somebody has changed them beside the migrations: " + e.getMessage());
        }
    }
}
