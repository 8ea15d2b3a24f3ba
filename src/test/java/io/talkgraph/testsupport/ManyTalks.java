package io.talkgraph.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A catalogue as large as a test wants, the same on every run: words, people and mentions are drawn by a hash of the
 * number of the row, common ones more often than rare ones as in real texts.
 *
 * <p>What tests can rely on, for {@code count} talks: talk {@code n} has the slug {@code talk-n}; six of ten talks have
 * "kubernetes" in their notes or title, one of ten in its title; "zirconium" is in the notes of talk 7 only;
 * speaker {@code speaker-n} speaks in about four talks. The catalogue must be empty; {@link Database#clear()} cleans up.
 */
public final class ManyTalks {

    /** {@code $n} is the number of talks. A word is three syllables; its rank follows Zipf's law. */
    private static final String SQL =
            """
            -- Keeps autovacuum off until the commit: it would take the tables for empty, and the checks of keys would scan.
            select catalogue_analyze();
            create or replace function pg_temp.draw(n bigint, salt bigint) returns float8 language sql immutable as $$
                select (hashint8extended(n, salt) & 16777215) / 16777216.0
            $$;
            -- Phrases of five words of three syllables; the rank of a word follows Zipf's law.
            create temp table phrase as
            select p as id, string_agg(substr(y, 1 + 2 * (r % 40), 2) || substr(y, 1 + 2 * (r / 40 % 40), 2)
                || substr(y, 1 + 2 * (r / 1600 % 40), 2), ' ' order by i) as words
            from (select p, i, power(30000, pg_temp.draw(p, i))::int as r
                from generate_series(0::bigint, 19999) p, generate_series(1, 5) i) x,
                (values ('bacedifoguhajekilomunapequrosutavewixoyuanoneninunbicadefigohujikeluminopaqirase')) s(y)
            group by p;
            create index on phrase (id);
            insert into conference (id, slug, name, name_key, series, year, start_date, city)
            select c, 'conference-' || c, 'Conference ' || c, 'conference ' || c, 'Series ' || c % 5, 2000 + c % 25,
                make_date(2000 + (c % 25)::int, 1 + (c % 12)::int, 1), 'City ' || c % 40
            from generate_series(1::bigint, 1 + $n / 400) c;
            insert into organization (id, slug, name, name_key)
            select o, 'organization-' || o, 'Organization ' || o, 'organization ' || o
            from generate_series(1::bigint, 1 + $n / 50) o;
            insert into speaker (id, slug, name, name_key)
            select s, 'speaker-' || s, initcap(name), name from (
                select s, split_part(words, ' ', 3) || ' ' || split_part(words, ' ', 5) || ' ' || s as name
                from generate_series(1::bigint, 1 + $n / 3) s join phrase on id = s % 20000) x;
            insert into project (id, slug, name, name_key, kind)
            select p, 'project-' || p, 'Project ' || p, 'project ' || p, 'OPEN_SOURCE' from generate_series(1, 300) p;
            insert into theme (id, slug, name, name_key, parent_id)
            select t, 'theme-' || t, 'Theme ' || t, 'theme ' || t, case when t > 10 then 1 + t % 10 end
            from generate_series(1, 60) t;
            insert into report (id, slug, source, title, language, text)
            select r, 'report-' || r, 'report-' || r || '.md', 'Report ' || r,
                case when r % 4 = 0 then 'es' else 'en' end, (select words from phrase where id = r % 20000)
            from generate_series(1::bigint, 1 + $n / 1000) r;
            insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, language)
            select t, 'talk-' || t, 1 + (t * 7919) % (1 + $n / 400), title, 'talk ' || t, title, 'SESSION',
                case when t % 7 = 0 then 'es' else 'en' end
            from (select t, words || case when t % 10 = 3 then ' kubernetes' else '' end as title
                from generate_series(1::bigint, $n) t join phrase on id = t * 31 % 20000) x;
            insert into appearance (id, talk_id, speaker_id, organization_id, position, source)
            select row_number() over (order by t, i), t, 1 + (t * (1 + i) * 104729) % (1 + $n / 3),
                1 + power(1 + $n / 50, pg_temp.draw(t, 900 + i))::bigint % (1 + $n / 50), i, 'curator'
            from generate_series(1::bigint, $n) t, generate_series(0, 1) i where i = 0 or t % 3 = 0
            on conflict do nothing;
            insert into note (id, talk_id, report_id, text)
            select t, t, 1 + t % (1 + $n / 1000), string_agg(words, ' ' order by i)
                || case when t % 10 in (0, 2, 4, 6, 8) then ' kubernetes' else '' end
                || case when t = 7 then ' zirconium' else '' end
            from generate_series(1::bigint, $n) t, generate_series(1, 6) i
            cross join lateral (select floor(20000 * pg_temp.draw(t, i))::bigint as pick) d
            join phrase on id = pick group by t;
            insert into report_talk (report_id, position, talk_id)
            select 1 + t % (1 + $n / 1000), t, t from generate_series(1::bigint, $n) t;
            insert into project_mention (id, talk_id, project_id, quote, source)
            select t * 2 + i, t, power(300, pg_temp.draw(t, 700 + i))::bigint, 'quote', 'NOTES'
            from generate_series(1::bigint, $n) t, generate_series(0, 1) i where i = 0 or t % 4 = 0
            on conflict do nothing;
            insert into theme_mention (id, talk_id, theme_id, quote, source)
            select t * 2 + i, t, power(60, pg_temp.draw(t, 800 + i))::bigint, 'quote', 'NOTES'
            from generate_series(1::bigint, $n) t, generate_series(0, 1) i where i = 0 or t % 4 = 0
            on conflict do nothing;
            drop table phrase;""";

    /** All of it is one transaction, whose commit writes the search documents. */
    private static final int PATIENCE_MILLIS = 600_000;

    private final Database database = new Database();

    /** Writes so many talks with all that hangs on them, and lets PostgreSQL look at what it has got. */
    public void write(int count) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            statement.execute(SQL.replace("$n", Integer.toString(count)));
            statement.execute("vacuum analyze");
            connection.setNetworkTimeout(Runnable::run, patience);
        } catch (SQLException e) {
            throw new IllegalStateException("The talks could not be written: " + e.getMessage(), e);
        }
    }
}
