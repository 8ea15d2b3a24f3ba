package io.talkgraph.graphql;

import io.talkgraph.testsupport.Database;

/** Writes rows of the catalogue for tests, in SQL: what a test asks for stands beside the question. */
class Rows {

    /** Two conferences, three talks and all that can hang on them; small enough to know by heart. */
    static final String SMALL =
            """
            insert into conference (id, slug, name, name_key, series, edition, year, start_date, end_date, city, country)
            values (1, 'eu-2019', 'KubeCon Europe 2019', 'kubecon europe 2019', 'KubeCon', 'Europe 2019', 2019,
                    '2019-05-20', '2019-05-23', 'Barcelona', 'ES'),
                   (2, 'na-2017', 'KubeCon North America 2017', 'kubecon north america 2017', 'KubeCon', null, 2017,
                    null, null, 'Austin', 'US'),
                   (3, 'days-2018', 'Cloud Days 2018', 'cloud days 2018', 'Cloud Days', null, 2018,
                    '2018-03-01', null, null, null);
            insert into organization (id, slug, name, name_key, url)
            values (1, 'acme', 'Acme', 'acme', 'https://acme.example'), (2, 'zeta', 'Zeta', 'zeta', null),
                   (3, 'mute', 'Mute', 'mute', null);
            insert into organization_alias values (1, 0, 'Acme Inc.', 'acme inc');
            insert into speaker (id, slug, name, name_key)
            values (1, 'ana', 'Ána', 'ana'), (2, 'bob', 'Bob', 'bob'), (3, 'cem', 'Cem', 'cem');
            insert into speaker_alias values (1, 0, 'Anita', 'anita'), (1, 1, 'A. Example', 'a example');
            insert into project (id, slug, name, name_key, kind, category, organization_id)
            values (1, 'istio', 'Istio', 'istio', 'OPEN_SOURCE', 'Service Mesh', 1),
                   (2, 'envoy', 'Envoy', 'envoy', 'OPEN_SOURCE', 'Service Proxy', null),
                   (3, 'motor', 'Motor', 'motor', 'PRODUCT', null, null);
            insert into project_alias values (1, 0, 'istiod', 'istiod', null, false);
            insert into theme (id, slug, name, name_key, parent_id)
            values (1, 'networking', 'Networking', 'networking', null), (2, 'mesh', 'Service mesh', 'service mesh', 1),
                   (3, 'cost', 'Cost', 'cost', null);
            insert into theme_term values (2, 0, 'malla', 'malla', 'es', false), (2, 1, 'mesh', 'mesh', 'en', false);
            insert into report (id, slug, source, title, published_on, language, text)
            values (1, 'trip', 'trip.md', 'A trip', '2019-06-01', 'en', 'Closing words.'),
                   (2, 'notes', 'notes.md', null, '2018-01-01', 'es', '');
            insert into report_tag values (1, 0, 'kubernetes'), (1, 1, 'go');
            insert into report_conference values (1, 0, 1), (2, 0, 2), (1, 1, 2);
            insert into import_warning values (1, 0, 'WARNING', 7, null, 'Odd date', '3018');
            insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, level, language, abstract,
                              date, starts_at, starts_at_offset, room, track)
            values (1, 'mesh-at-scale', 1, 'Mesh at scale', 'mesh at scale', 'mesh at scale', 'KEYNOTE', 'ADVANCED',
                    'en-US', 'About Istio.', '2019-05-21', '2019-05-21T12:30:00Z', 7200, 'Hall 8', 'Networking'),
                   (2, 'one-proxy', 2, 'One proxy', 'one proxy', 'one proxy', 'SESSION', null, 'es', null,
                    null, null, null, null, null),
                   (3, 'paying-less', 1, 'Paying less', 'paying less', 'paying less', 'SESSION', 'BEGINNER', null, null,
                    '2019-05-20', null, null, null, 'Money');
            insert into appearance (id, talk_id, speaker_id, organization_id, job_title, position, source)
            values (1, 1, 2, 1, 'Engineer', 0, 'curator'), (2, 1, 1, 2, null, 1, 'curator'),
                   (3, 2, 1, 1, 'Founder', 0, 'curator'), (4, 3, 3, null, 'Consultant', 0, 'curator');
            insert into link (id, talk_id, kind, url, position, source)
            values (1, 1, 'SLIDES', 'https://slides.example/1', 1, 'curator'),
                   (2, 1, 'VIDEO', 'https://video.example/1', 0, 'curator');
            insert into note (id, talk_id, report_id, text, language)
            values (1, 1, 1, 'It scales.', 'en'), (2, 1, 2, 'Escala.', 'es');
            insert into report_talk values (1, 0, 3), (1, 1, 1), (2, 0, 1), (2, 1, 2);
            insert into project_mention (id, talk_id, project_id, quote, source, report_id)
            values (1, 1, 1, 'About Istio.', 'ABSTRACT', null), (2, 1, 2, 'Envoy it is.', 'NOTES', 1),
                   (3, 1, 1, 'Istio scales.', 'NOTES', 1), (4, 2, 2, 'One proxy', 'TITLE', null);
            insert into theme_mention (id, talk_id, theme_id, quote, source, report_id)
            values (1, 1, 2, 'Mesh at scale', 'TITLE', null), (2, 3, 3, 'Paying less', 'TITLE', null),
                   (3, 2, 1, 'proxy', 'TITLE', null);
            insert into figure (id, talk_id, conference_id, report_id, value, unit, label, quote, position)
            values (1, 1, null, 1, 8000000, 'requests per second', 'Load', '8 million requests', 0),
                   (2, null, 1, 1, 7700, 'attendees', 'Attendance', '7700 came', 1);
            insert into milestone (id, date, text, report_id, position)
            values (1, '2017-05', 'Istio starts', 1, 0), (2, '2014', 'Kubernetes starts', 1, 1),
                   (3, '2016-09-14', 'Envoy opens', null, 0);
            insert into milestone_project values (1, 0, 1), (1, 1, 2), (3, 0, 2);
            insert into maturity_statement (id, project_id, maturity, as_of, conference_id, source, report_id)
            values (1, 2, 'INCUBATING', '2017-12-06', 2, 'said there', 1), (2, 2, 'GRADUATED', '2018-11-28', null, 'page', null),
                   (3, 2, 'SANDBOX', null, null, 'undated', null), (4, 1, 'ARCHIVED', null, null, 'undated', null);
            """;

    private final Database database = new Database();

    /** Runs statements. */
    void write(String sql) {
        database.execute(sql);
    }
}
