-- Full-text search: for each entry one document of all its words, and what reads the words of a query.
--
-- The views search_piece and search_name say what an entry is found by. Triggers note which entries a transaction made
-- stale (search_stale), whoever writes; at its commit, before the revision moves on, search_refresh() writes their
-- documents anew, each once. What a talk takes from others is little and bounded: names of speakers, of organizations
-- and of what a curator tagged it with. Projects and themes that were recognised stand in its own texts, so renaming one
-- that 50,000 talks mention rewrites no talk.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- ---- Languages ------------------------------------------------------------------------------------------------------
-- Accents do not count, and every word does: "IT", "Will" and "state of the art" are searched for, too. Common words of
-- a query are left out when it is read (io.talkgraph.search), not here.

do $$
declare
    language text;
begin
    create text search configuration search_simple (copy = pg_catalog.simple);
    alter text search configuration search_simple
        alter mapping for asciiword, word with unaccent, simple;
    foreach language in array array['english', 'spanish', 'german', 'french', 'italian', 'portuguese', 'dutch',
        'swedish', 'norwegian', 'danish', 'finnish', 'catalan', 'russian']
    loop
        execute format('create text search dictionary %I (template = snowball, language = %L)',
            'search_' || language || '_stem', language);
        execute format('create text search configuration %I (copy = search_simple)', 'search_' || language);
        execute format('alter text search configuration %I alter mapping for asciiword, word with unaccent, %I',
            'search_' || language, 'search_' || language || '_stem');
    end loop;
end $$;

-- The configuration for a BCP 47 tag. Most texts that do not say their language are English.
create function search_language(tag text) returns text language sql immutable parallel safe as $$
    select case split_part(lower(tag), '-', 1)
        when 'en' then 'search_english' when 'es' then 'search_spanish' when 'de' then 'search_german'
        when 'fr' then 'search_french' when 'it' then 'search_italian' when 'pt' then 'search_portuguese'
        when 'nl' then 'search_dutch' when 'sv' then 'search_swedish' when 'no' then 'search_norwegian'
        when 'nb' then 'search_norwegian' when 'nn' then 'search_norwegian' when 'da' then 'search_danish'
        when 'fi' then 'search_finnish' when 'ca' then 'search_catalan' when 'ru' then 'search_russian'
        else case when coalesce(lower(tag), 'und') = 'und' then 'search_english' else 'search_simple' end
    end
$$;

-- The text with a space for each sign that no word has, sign by sign, so that places stay what they were. PostgreSQL's
-- parser would else see a file in "CI/CD", a host in "node.js" and a tag in "List<String>", and no words. The plural of
-- Spanish words in -ción loses its accent, which the stemmer needs to see that the two are one word.
create function search_text(body text) returns text language sql immutable parallel safe as $$
    select replace(replace(regexp_replace(body,
        '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u206f]', ' ', 'g'),
        'ciones', 'cion  '), 'siones', 'sion  ')
$$;

create aggregate search_concat (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- ---- What an entry is found by --------------------------------------------------------------------------------------

-- Each text of an entry with its language and its weight: A names and titles, B other names and people, C what it is
-- filed under and its abstract, D notes.
create view search_piece (kind, entry, weight, place, language, body) as
    select 'CONFERENCE', c.id, 'A', 0, 'search_english', c.name from conference c
    union all select 'CONFERENCE', c.id, 'B', 1, 'search_english', concat_ws(' ', c.series, c.edition, c.year, c.city)
    from conference c
    union all select 'ORGANIZATION', o.id, 'A', 0, 'search_simple', o.name from organization o
    union all select 'ORGANIZATION', a.organization_id, 'B', 1 + a.position, 'search_simple', a.alias
    from organization_alias a
    union all select 'SPEAKER', s.id, 'A', 0, 'search_simple', s.name from speaker s
    union all select 'SPEAKER', a.speaker_id, 'B', 1 + a.position, 'search_simple', a.alias from speaker_alias a
    union all select 'PROJECT', p.id, 'A', 0, 'search_simple', p.name from project p
    union all select 'PROJECT', a.project_id, 'B', 1 + a.position, search_language(a.language), a.alias
    from project_alias a
    union all select 'PROJECT', p.id, 'C', 0, 'search_english', p.category from project p where p.category is not null
    union all select 'PROJECT', p.id, 'D', 0, 'search_english', p.summary from project p where p.summary is not null
    union all select 'THEME', t.id, 'A', 0, 'search_english', t.name from theme t
    union all select 'THEME', t.theme_id, 'B', 1 + t.position, search_language(t.language), t.term from theme_term t
    union all select 'THEME', t.id, 'D', 0, 'search_english', t.description from theme t where t.description is not null
    union all select 'REPORT', r.id, 'A', 0, search_language(r.language), r.title from report r
    where r.title is not null
    union all select 'REPORT', r.id, 'B', 0, 'search_simple', r.author from report r where r.author is not null
    union all select 'REPORT', t.report_id, 'C', t.position, search_language(r.language), t.tag
    from report_tag t join report r on r.id = t.report_id
    union all select 'REPORT', r.id, 'D', 0, search_language(r.language), left(r.text, 100000) from report r
    union all select 'TALK', t.id, 'A', 0, search_language(t.language), t.title from talk t
    union all select 'TALK', a.talk_id, 'B', a.position, 'search_simple', s.name
    from appearance a join speaker s on s.id = a.speaker_id
    union all select 'TALK', a.talk_id, 'B', 1000 + l.position, 'search_simple', l.alias
    from appearance a join speaker_alias l on l.speaker_id = a.speaker_id
    union all select 'TALK', a.talk_id, 'B', 2000 + a.position, 'search_simple', o.name
    from appearance a join organization o on o.id = a.organization_id
    union all select 'TALK', t.id, 'C', 0, search_language(t.language), t.track from talk t where t.track is not null
    union all select 'TALK', t.id, 'C', 1, search_language(t.language), left(t.abstract, 50000)
    from talk t where t.abstract is not null
    union all select 'TALK', m.talk_id, 'C', 2, 'search_simple', p.name
    from project_mention m join project p on p.id = m.project_id where m.source = 'CURATOR'
    union all select 'TALK', m.talk_id, 'C', 3, 'search_english', h.name
    from theme_mention m join theme h on h.id = m.theme_id where m.source = 'CURATOR'
    union all select 'TALK', n.talk_id, 'D', 0, search_language(coalesce(n.language, r.language)), left(n.text, 50000)
    from note n join report r on r.id = n.report_id
    union all select 'TALK', f.talk_id, 'D', 1, search_language(r.language), f.label || ' ' || f.quote
    from figure f left join report r on r.id = f.report_id where f.talk_id is not null;

-- The names of an entry in their normal form, its own first, and the day it lies on.
create view search_name (kind, entry, place, name, day) as
    select 'CONFERENCE', c.id, 0, c.name_key, c.sort_date from conference c
    union all select 'ORGANIZATION', o.id, 0, o.name_key, null from organization o
    union all select 'ORGANIZATION', a.organization_id, 1 + a.position, a.alias_key, null from organization_alias a
    union all select 'SPEAKER', s.id, 0, s.name_key, null from speaker s
    union all select 'SPEAKER', a.speaker_id, 1 + a.position, a.alias_key, null from speaker_alias a
    union all select 'PROJECT', p.id, 0, p.name_key, null from project p
    union all select 'PROJECT', a.project_id, 1 + a.position, a.alias_key, null from project_alias a
    union all select 'THEME', t.id, 0, t.name_key, null from theme t
    union all select 'THEME', t.theme_id, 1 + t.position, t.term_key, null from theme_term t
    union all select 'REPORT', r.id, 0, coalesce(lower(r.title), ''), r.published_on from report r
    union all select 'TALK', t.id, 0, t.title_key, t.sort_at::date from talk t;

-- ---- Documents ------------------------------------------------------------------------------------------------------

create table search_document (
    kind     text             not null,
    entry    bigint           not null,
    name     text             not null,
    names    text[]           not null,
    -- The words of weight A, short and beside the key: they tell a hit in the title without fetching the document.
    title    tsvector         not null,
    document tsvector         not null,
    -- 0 to 1, the later the more; between equal hits the latest comes first.
    recent   double precision not null,
    primary key (kind, entry)
) partition by list (kind);

-- What the index holds. It is a function for its cost: looking into a document, which may have to be fetched from where
-- long values lie, costs far more than comparing a number, and the planner takes the two for equal.
create function search_words(document tsvector) returns tsvector
    language plpgsql immutable strict cost 200 as 'begin return document; end';

-- The words that occur, for the correction of typing errors. A word stays when its last text goes.
create table search_lexeme (
    lexeme text primary key
);
create index search_lexeme_by_trigram on search_lexeme using gin (lexeme gin_trgm_ops);

-- The configurations that texts are written in.
create table search_configuration (
    name text primary key
);

-- Entries whose document must be written before their transaction commits; empty for everybody else.
create unlogged table search_stale (
    transaction xid8   not null,
    kind        text   not null,
    entry       bigint not null,
    primary key (transaction, kind, entry)
);

do $$
declare
    part text;
begin
    foreach part in array array['conference', 'organization', 'speaker', 'project', 'theme', 'report', 'talk'] loop
        -- Long documents lie out of line, so that a scan of many hits reads few pages.
        execute format('create table %I partition of search_document for values in (%L) with (toast_tuple_target = 128)',
            'search_' || part, upper(part));
        execute format('alter table %I alter document set storage external, alter title set storage main,'
            ' alter name set storage main, alter names set storage main', 'search_' || part);
        execute format('create index %I on %I using gin (search_words(document))',
            'search_' || part || '_by_word', 'search_' || part);
        if part not in ('report', 'talk') then
            execute format('create index %I on %I using gin (name gin_trgm_ops)',
                'search_' || part || '_by_trigram', 'search_' || part);
        end if;
    end loop;
end $$;

-- ---- Keeping them right ---------------------------------------------------------------------------------------------

-- PL/pgSQL keeps its plan for the session; planning it takes longer than the documents of one entry.
create function search_document_of(of_kind text, entries bigint[])
returns table (entry bigint, name text, names text[], title tsvector, document tsvector, recent double precision,
    configurations text[])
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
    select n.entry, n.names[1], n.names, coalesce(d.title, ''), coalesce(d.document, ''),
        cast(least(1, greatest(0, coalesce(n.day - date '1950-01-01', 0) / 100000.0)) as double precision),
        d.configurations
    from (
        select k.entry, array_agg(cast(k.name as text) order by k.place) as names, max(k.day) as day
        from search_name k where k.kind = of_kind and k.entry = any(entries) group by k.entry
    ) n left join (
        select p.entry, search_concat(p.words order by p.weight, p.place, p.body) filter (where p.weight = 'A') as title,
            search_concat(p.words order by p.weight, p.place, p.body) as document,
            array_agg(distinct p.language) as configurations
        from (
            select b.*, setweight(to_tsvector(b.language::regconfig, search_text(b.body)), b.weight::"char") as words
            from (
                select s.*, sum(length(s.body)) over (partition by s.entry order by s.weight, s.place, s.body) as so_far
                from search_piece s where s.kind = of_kind and s.entry = any(entries)
            -- A document has room for a million bytes.
            ) b where b.so_far <= 150000
        ) p group by p.entry
    ) d on d.entry = n.entry;
end $$;

-- Writes the documents that this transaction made stale. Rows are locked in the order of their keys and words are
-- written last, in their order: two that refresh the same entries wait for each other and never end in a deadlock.
--
-- A first import writes thousands of rows into tables of which PostgreSQL has no statistics yet; left to itself it reads
-- whole tables for each part of them.
create function search_refresh() returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    stale record;
    part bigint[];
    words text[] := '{}';
    found_words text[];
begin
    for stale in
        with gone as (
            delete from search_stale s where s.transaction = pg_current_xact_id() returning s.kind, s.entry
        )
        select g.kind, array_agg(g.entry order by g.entry) as entries from gone g group by g.kind order by g.kind
    loop
        for place in 1 .. cardinality(stale.entries) by 1000 loop
            part := stale.entries[place : place + 999];
            perform from search_document d where d.kind = stale.kind and d.entry = any(part)
                order by d.entry for update;
            with fresh as materialized (
                select * from search_document_of(stale.kind, part)
            ), written as (
                insert into search_document
                select stale.kind, f.entry, f.name, f.names, f.title, f.document, f.recent from fresh f order by f.entry
                on conflict (kind, entry) do update set name = excluded.name, names = excluded.names,
                    title = excluded.title, document = excluded.document, recent = excluded.recent
                where search_document is distinct from excluded
            ), removed as (
                delete from search_document d where d.kind = stale.kind and d.entry = any(part)
                and not exists (select from fresh f where f.entry = d.entry)
            ), known as (
                insert into search_configuration
                select distinct c from fresh f, unnest(f.configurations) c order by c on conflict do nothing
            )
            select array_agg(distinct w.lexeme) into found_words from fresh f, unnest(f.document) w
            where length(w.lexeme) between 3 and 60 and w.lexeme !~ '^[0-9]+$'
            and not exists (select from search_lexeme l where l.lexeme = w.lexeme);
            words := words || found_words;
        end loop;
    end loop;
    insert into search_lexeme select distinct w from unnest(words) w order by w on conflict do nothing;
end $$;

create or replace function catalogue_revised() returns trigger language plpgsql as $$
declare
    at timestamptz;
    revised text;
begin
    -- First what takes time; the row below is what others wait for.
    perform search_refresh();
    -- Constraints that were made immediate end here before the transaction does: what it changes later counts, too.
    perform set_config('talkgraph.touched', '', true);
    at := clock_timestamp();
    update catalogue_state set
        number = number + 1,
        revision = (number + 1) || '-' || to_hex((extract(epoch from at) * 1000000)::bigint),
        changed_at = at
    returning revision into revised;
    delete from catalogue_touch where transaction = new.transaction;
    perform pg_notify('catalogue', revised);
    return null;
end $$;

-- After a truncate nobody knows which: all of the kind.
create function search_mark_all() returns trigger language plpgsql as $$
begin
    insert into search_stale select pg_current_xact_id(), d.kind, d.entry from search_document d
    where d.kind = tg_argv[0] on conflict do nothing;
    return null;
end $$;

-- A change of the table makes the entry of the kind stale that the column leads to; an update only when one of the
-- words differs.
create function search_watch(source text, of_kind text, key text, words text[], only_if text default 'true')
returns void language plpgsql as $$
declare
    name text := 'search_mark_' || source;
begin
    execute format($f$
        create function %I() returns trigger language plpgsql as $t$
        begin
            if tg_op <> 'INSERT' then
                insert into search_stale select pg_current_xact_id(), %L, old.%I where old.%3$I is not null and %4$s
                on conflict do nothing;
            end if;
            if tg_op <> 'DELETE' then
                insert into search_stale select pg_current_xact_id(), %2$L, new.%3$I where new.%3$I is not null and %5$s
                on conflict do nothing;
            end if;
            return null;
        end $t$ $f$, name, of_kind, key, replace(only_if, 'this.', 'old.'),
        replace(only_if, 'this.', 'new.'));
    execute format('create trigger searched_by_new after insert or delete on %I for each row execute function %I()',
        source, name);
    execute format('create trigger searched_by_change after update on %I for each row when (%s) execute function %I()',
        source,
        (select string_agg(format('old.%I is distinct from new.%1$I', w), ' or ') from unnest(words || key) w), name);
    execute format('create trigger searched_by_truncate after truncate on %I for each statement'
        ' execute function search_mark_all(%L)', source, of_kind);
end $$;

select search_watch('conference', 'CONFERENCE', 'id',
    array['name', 'name_key', 'series', 'edition', 'year', 'city', 'sort_date']);
select search_watch('organization', 'ORGANIZATION', 'id', array['name', 'name_key']);
select search_watch('organization_alias', 'ORGANIZATION', 'organization_id', array['alias', 'alias_key', 'position']);
select search_watch('speaker', 'SPEAKER', 'id', array['name', 'name_key']);
select search_watch('speaker_alias', 'SPEAKER', 'speaker_id', array['alias', 'alias_key', 'position']);
select search_watch('project', 'PROJECT', 'id', array['name', 'name_key', 'category', 'summary']);
select search_watch('project_alias', 'PROJECT', 'project_id', array['alias', 'alias_key', 'language', 'position']);
select search_watch('theme', 'THEME', 'id', array['name', 'name_key', 'description']);
select search_watch('theme_term', 'THEME', 'theme_id', array['term', 'term_key', 'language', 'position']);
select search_watch('report', 'REPORT', 'id', array['title', 'author', 'language', 'text', 'published_on']);
select search_watch('report_tag', 'REPORT', 'report_id', array['tag', 'position']);
select search_watch('talk', 'TALK', 'id', array['title', 'title_key', 'abstract', 'track', 'language', 'sort_at']);
select search_watch('appearance', 'TALK', 'talk_id', array['speaker_id', 'organization_id', 'position']);
select search_watch('note', 'TALK', 'talk_id', array['text', 'language', 'report_id']);
select search_watch('figure', 'TALK', 'talk_id', array['label', 'quote', 'report_id']);
select search_watch('project_mention', 'TALK', 'talk_id', array['project_id', 'source'], $$this.source = 'CURATOR'$$);
select search_watch('theme_mention', 'TALK', 'talk_id', array['theme_id', 'source'], $$this.source = 'CURATOR'$$);
drop function search_watch;

-- What a talk takes from others.
create function search_mark_talks() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'speaker' then
            insert into search_stale select pg_current_xact_id(), 'TALK', a.talk_id from appearance a
            where a.speaker_id = new.id on conflict do nothing;
        when 'speaker_alias' then
            insert into search_stale select pg_current_xact_id(), 'TALK', a.talk_id from appearance a
            where a.speaker_id in (old.speaker_id, new.speaker_id) on conflict do nothing;
        when 'organization' then
            insert into search_stale select pg_current_xact_id(), 'TALK', a.talk_id from appearance a
            where a.organization_id = new.id on conflict do nothing;
        when 'project' then
            insert into search_stale select pg_current_xact_id(), 'TALK', m.talk_id from project_mention m
            where m.project_id = new.id and m.source = 'CURATOR' on conflict do nothing;
        when 'theme' then
            insert into search_stale select pg_current_xact_id(), 'TALK', m.talk_id from theme_mention m
            where m.theme_id = new.id and m.source = 'CURATOR' on conflict do nothing;
        when 'report' then
            insert into search_stale select pg_current_xact_id(), 'TALK', n.talk_id from note n
            where n.report_id = new.id
            union select pg_current_xact_id(), 'TALK', f.talk_id from figure f
            where f.report_id = new.id and f.talk_id is not null on conflict do nothing;
    end case;
    return null;
end $$;
create trigger searched_in_talks after update on speaker for each row
    when (old.name is distinct from new.name) execute function search_mark_talks();
create trigger searched_in_talks after update on organization for each row
    when (old.name is distinct from new.name) execute function search_mark_talks();
create trigger searched_in_talks after update on project for each row
    when (old.name is distinct from new.name) execute function search_mark_talks();
create trigger searched_in_talks after update on theme for each row
    when (old.name is distinct from new.name) execute function search_mark_talks();
create trigger searched_in_talks after update on report for each row
    when (old.language is distinct from new.language) execute function search_mark_talks();
create trigger searched_in_talks after insert or update or delete on speaker_alias for each row
    execute function search_mark_talks();
create trigger searched_in_talks_by_truncate after truncate on speaker_alias for each statement
    execute function search_mark_all('TALK');

-- What is already there.
insert into search_stale
select distinct pg_current_xact_id(), n.kind, n.entry from search_name n;
select search_refresh();
analyze search_document;
