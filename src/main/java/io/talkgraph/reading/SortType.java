package io.talkgraph.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The type of a value that lists are sorted by, as PostgreSQL writes it. */
public enum SortType {
    TEXT("text") {
        @Override
        void check(String value) {
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("PostgreSQL knows no character 0");
            }
        }
    },
    NUMBER("bigint") {
        @Override
        void check(String value) {
            Long.parseLong(value);
        }
    },
    DECIMAL("float8") {
        @Override
        void check(String value) {
            Double.parseDouble(shaped("-?\\d{1,30}(\\.\\d{1,30})?(e-?\\d{1,2})?", value));
        }
    },
    DATE("date") {
        @Override
        void check(String value) {
            LocalDate.parse(shaped("\\d{4}-\\d\\d-\\d\\d", value));
        }
    },
    TIMESTAMP("timestamp") {
        @Override
        void check(String value) {
            String text = shaped("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?", value);
            LocalDateTime.parse(text.replace(' ', 'T'));
        }
    };

    private final String sql;

    SortType(String sql) {
        this.sql = sql;
    }

    /** The name of the type in SQL. */
    String sql() {
        return sql;
    }

    /** Throws a {@link RuntimeException} for what is no value of the type; a cursor comes from outside. */
    abstract void check(String value);

    /** Java reads dates that PostgreSQL does not. */
    private static String shaped(String pattern, String value) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("Not as PostgreSQL writes it");
        }
        return value;
    }
}
