package io.talkgraph.graphql;

/** Five conferences, eight talks and what they are about; small enough to count by hand. */
final class InsightRows {

    /**
     * The talks, by conference in the order of dates; Service mesh and Ingress stand below Networking, HTTP below Ingress.
     *
     * <pre>
     * k-2017   t1 mesh (title and abstract); istio            t2 -
     * k-2018   t3 networking, mesh; istio, envoy   t4 cost   t5 networking; envoy   t6 http
     * d-2018   t8 cost
     * k-2019   t7 mesh, cost; istio
     * k-2020   no talk
     * </pre>
     */
    static final String SQL =
            """
            insert into conference (id, slug, name, name_key, series, year, start_date)
            values (3, 'k-2019', 'K 2019', 'k 2019', 'K', 2019, '2019-05-20'), (1, 'k-2017', 'K 2017', 'k 2017', 'K', 2017, null),
                   (2, 'k-2018', 'K 2018', 'k 2018', 'K', 2018, '2018-05-02'), (5, 'k-2020', 'K 2020', 'k 2020', 'K', 2020, null),
                   (4, 'd-2018', 'D 2018', 'd 2018', 'D', 2018, '2018-06-01');
            insert into theme (id, slug, name, name_key, parent_id)
            values (1, 'net', 'Networking', 'networking', null), (2, 'mesh', 'Service mesh', 'service mesh', 1),
                   (3, 'cost', 'Cost', 'cost', null), (4, 'idle', 'Idle', 'idle', null), (5, 'ingress', 'Ingress', 'ingress', 1),
                   (6, 'http', 'HTTP', 'http', 5);
            insert into project (id, slug, name, name_key, kind)
            values (1, 'istio', 'Istio', 'istio', 'OPEN_SOURCE'), (2, 'envoy', 'Envoy', 'envoy', 'OPEN_SOURCE'),
                   (3, 'motor', 'Motor', 'motor', 'PRODUCT');
            insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
            select n, 't' || n, c, 'T' || n, 't' || n, 't' || n, 'SESSION'
            from unnest(array[1, 1, 2, 2, 2, 2, 3, 4]) with ordinality as t(c, n);
            insert into theme_mention (talk_id, theme_id, quote, source)
            values (1, 2, 'q', 'TITLE'), (1, 2, 'q', 'ABSTRACT'), (3, 1, 'q', 'TITLE'), (3, 2, 'q', 'TITLE'), (4, 3, 'q', 'TITLE'),
                   (5, 1, 'q', 'TITLE'), (6, 6, 'q', 'TITLE'), (7, 2, 'q', 'TITLE'), (7, 3, 'q', 'TITLE'), (8, 3, 'q', 'TITLE');
            insert into project_mention (talk_id, project_id, quote, source)
            values (1, 1, 'q', 'TITLE'), (3, 1, 'q', 'TITLE'), (3, 1, 'q', 'NOTES'), (3, 2, 'q', 'TITLE'), (5, 2, 'q', 'TITLE'),
                   (7, 1, 'q', 'TITLE');
            """;

    private InsightRows() {}
}
