-- Who changed what: one row for each entry that a transaction changed, whoever writes. Rows are only ever added.
--
-- Triggers note which entries (kind, key) a transaction touches. At its commit their state, one JSON object of the fields
-- as the inputs of the API name them, is compared with the one the trail has led to (entry_state), and what differs is
-- written: so a transaction that changes nothing leaves nothing, and two that touch the same entry by different tables
-- have each its own part, for the entries are locked before they are compared. Rows of change are written while the one
-- row of catalogue_state is locked, so ids are in the order of the commits and whoever has read up to an id has missed
-- nothing before it.

create sequence change_seq;
create table change (
    id       bigint primary key default nextval('change_seq'),
    -- The revision of the catalogue that the transaction made (catalogue_state); changes of one transaction share it.
    revision varchar(60)  not null,
    at       timestamptz  not null,
    actor    varchar(300) not null,
    action   varchar(10)  not null check (action in ('CREATED', 'UPDATED', 'DELETED', 'MERGED')),
    kind     varchar(20)  not null,
    entry    bigint       not null,
    slug     varchar(120) not null,
    -- The fields that differ, by the names of the inputs: absent in both when equal, in "before" when new. An entry that
    -- went up in another one has "mergedInto" in "after". Who stated the fields ("provenance") and the rows of a talk
    -- ("sources") stands among them; a difference there alone is no change.
    before   jsonb        not null default '{}',
    after    jsonb        not null default '{}'
);
create index change_by_entry on change (kind, entry, id);
create index change_by_revision on change (revision);

create function change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The trail of changes is only ever added to.' using errcode = 'insufficient_privilege';
end $$;
create trigger change_stays before update or delete or truncate on change
    for each statement execute function change_stays();

-- What every entry is after all rows of change, with the version it had then.
create table entry_state (
    kind    varchar(20) not null,
    entry   bigint      not null,
    version integer     not null,
    state   jsonb       not null,
    primary key (kind, entry)
);

-- Entries that must be compared before their transaction commits; empty for everybody else.
create unlogged table change_touch (
    transaction xid8        not null,
    kind        varchar(20) not null,
    entry       bigint      not null,
    primary key (transaction, kind, entry)
);

-- ---- What an entry is -----------------------------------------------------------------------------------------------

-- A time as ISO 8601 writes it, with the offset of its place.
create function state_time(at timestamptz, offset_seconds integer) returns text language sql immutable as $$
    select (to_jsonb(at at time zone make_interval(secs => offset_seconds)) #>> '{}')
        || case when offset_seconds = 0 then 'Z' else
            case when offset_seconds < 0 then '-' else '+' end || to_char(make_interval(secs => abs(offset_seconds)),
            case when offset_seconds % 60 = 0 then 'HH24:MI' else 'HH24:MI:SS' end) end
$$;

-- A word that is recognised in any language and case is plain text.
create function state_term(term text, language text, case_sensitive boolean) returns jsonb language sql immutable as $$
    select case when language is null and not case_sensitive then to_jsonb(term)
        else jsonb_build_object('text', term, 'language', language, 'caseSensitive', case_sensitive) end
$$;

-- The states of these entries; what is gone has none. Nulls and empty lists are left out.
--
-- A first import writes thousands of rows into tables of which PostgreSQL has no statistics yet; left to itself it reads
-- whole tables for each entry.
create function states_of(of_kind text, entries bigint[]) returns table (entry bigint, version integer, state jsonb)
language plpgsql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
begin
    case of_kind
        when 'CONFERENCE' then return query
            select c.id, c.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', c.slug, 'name', c.name, 'series', c.series, 'edition', c.edition, 'year', c.year,
                'startDate', c.start_date, 'endDate', c.end_date, 'city', c.city, 'country', c.country, 'url', c.url,
                'figures', (
                    select jsonb_agg(jsonb_build_object('label', f.label, 'value', f.value, 'unit', f.unit,
                        'quote', f.quote, 'report', r.slug) order by f.position, f.id)
                    from figure f left join report r on r.id = f.report_id where f.conference_id = c.id),
                'provenance', nullif(c.provenance, '{}')))
            from conference c where c.id = any(entries);
        when 'ORGANIZATION' then return query
            select o.id, o.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', o.slug, 'name', o.name,
                'aliases', (
                    select jsonb_agg(a.alias order by a.position)
                    from organization_alias a where a.organization_id = o.id),
                'url', o.url, 'provenance', nullif(o.provenance, '{}')))
            from organization o where o.id = any(entries);
        when 'SPEAKER' then return query
            select s.id, s.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', s.slug, 'name', s.name,
                'aliases', (
                    select jsonb_agg(a.alias order by a.position) from speaker_alias a where a.speaker_id = s.id),
                'provenance', nullif(s.provenance, '{}')))
            from speaker s where s.id = any(entries);
        when 'PROJECT' then return query
            select p.id, p.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', p.slug, 'name', p.name,
                'aliases', (
                    select jsonb_agg(state_term(a.alias, a.language, a.case_sensitive) order by a.position)
                    from project_alias a where a.project_id = p.id),
                'caseSensitive', p.case_sensitive, 'summary', p.summary, 'kind', p.kind, 'category', p.category,
                'url', p.url, 'repositoryUrl', p.repository_url,
                'organization', (select o.slug from organization o where o.id = p.organization_id),
                'maturity', (
                    select jsonb_agg(jsonb_build_object('maturity', m.maturity, 'asOf', m.as_of, 'conference', c.slug,
                        'source', m.source, 'report', r.slug) order by m.as_of nulls first, m.id)
                    from maturity_statement m left join conference c on c.id = m.conference_id
                    left join report r on r.id = m.report_id where m.project_id = p.id),
                'provenance', nullif(p.provenance, '{}')))
            from project p where p.id = any(entries);
        when 'THEME' then return query
            select t.id, t.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', t.slug, 'name', t.name,
                'terms', (
                    select jsonb_agg(state_term(w.term, w.language, w.case_sensitive) order by w.position)
                    from theme_term w where w.theme_id = t.id),
                'description', t.description, 'parent', (select u.slug from theme u where u.id = t.parent_id),
                'provenance', nullif(t.provenance, '{}')))
            from theme t where t.id = any(entries);
        when 'REPORT' then return query
            select r.id, r.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', r.slug, 'source', r.source, 'title', r.title, 'author', r.author,
                'publishedOn', r.published_on, 'language', r.language, 'text', r.text,
                'tags', (select jsonb_agg(t.tag order by t.position) from report_tag t where t.report_id = r.id),
                'conferences', (
                    select jsonb_agg(c.slug order by l.position)
                    from report_conference l join conference c on c.id = l.conference_id where l.report_id = r.id),
                'talks', (
                    select jsonb_agg(t.slug order by l.position)
                    from report_talk l join talk t on t.id = l.talk_id where l.report_id = r.id),
                'milestones', (
                    select jsonb_agg(jsonb_build_object('date', m.date, 'text', m.text, 'projects', (
                        select jsonb_agg(p.slug order by l.position) from milestone_project l
                        join project p on p.id = l.project_id where l.milestone_id = m.id)) order by m.position, m.id)
                    from milestone m where m.report_id = r.id),
                'warnings', (
                    select jsonb_agg(jsonb_build_object('severity', w.severity, 'line', w.line_number,
                        'column', w.column_number, 'message', w.message, 'excerpt', w.excerpt) order by w.position)
                    from import_warning w where w.report_id = r.id),
                'provenance', nullif(r.provenance, '{}')))
            from report r where r.id = any(entries);
        when 'TALK' then return query
            select t.id, t.version, jsonb_strip_nulls(jsonb_build_object(
                'slug', t.slug, 'title', t.title,
                'conference', (select c.slug from conference c where c.id = t.conference_id),
                'kind', t.kind, 'level', t.level, 'language', t.language, 'abstract', t.abstract, 'date', t.date,
                'startsAt', state_time(t.starts_at, t.starts_at_offset),
                'endsAt', state_time(t.ends_at, t.ends_at_offset), 'room', t.room, 'track', t.track,
                'appearances', a.list, 'links', l.list,
                'projects', (
                    select jsonb_agg(distinct p.slug order by p.slug)
                    from project_mention m join project p on p.id = m.project_id where m.talk_id = t.id),
                'themes', (
                    select jsonb_agg(distinct h.slug order by h.slug)
                    from theme_mention m join theme h on h.id = m.theme_id where m.talk_id = t.id),
                'notes', (
                    select jsonb_agg(jsonb_build_object('report', r.slug, 'text', n.text, 'language', n.language)
                        order by r.slug)
                    from note n join report r on r.id = n.report_id where n.talk_id = t.id),
                'figures', (
                    select jsonb_agg(jsonb_build_object('label', f.label, 'value', f.value, 'unit', f.unit,
                        'quote', f.quote, 'report', r.slug) order by f.position, f.id)
                    from figure f left join report r on r.id = f.report_id where f.talk_id = t.id),
                'provenance', nullif(t.provenance, '{}'),
                'sources', case when a.list is not null or l.list is not null then
                    jsonb_build_object('appearances', a.sources, 'links', l.sources) end))
            from talk t cross join lateral (
                select jsonb_agg(jsonb_build_object('speaker', s.slug, 'organization', o.slug, 'jobTitle', p.job_title)
                    order by p.position, p.id) as list, jsonb_object_agg(s.slug, p.source) as sources
                from appearance p join speaker s on s.id = p.speaker_id
                left join organization o on o.id = p.organization_id where p.talk_id = t.id
            ) a cross join lateral (
                select jsonb_agg(jsonb_build_object('kind', k.kind, 'url', k.url) order by k.position, k.id) as list,
                    jsonb_object_agg(k.url, k.source) as sources
                from link k where k.talk_id = t.id
            ) l where t.id = any(entries);
    end case;
end $$;

-- A state as somebody compares it who does not care who stated it.
create function state_shown(state jsonb) returns jsonb language sql immutable as $$
    select state - array['provenance', 'sources']
$$;

-- The fields of a state that another one has not, or otherwise.
create function state_beside(state jsonb, other jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(state) f
    where other -> f.key is distinct from f.value
$$;

-- ---- The commit -----------------------------------------------------------------------------------------------------

-- Locks what this transaction touched and others may touch, too, in one order for all.
create function change_lock() returns void language plpgsql set enable_seqscan = off as $$
declare
    touched record;
begin
    for touched in
        select t.kind, array_agg(t.entry) as entries
        from change_touch t join entry_state s using (kind, entry)
        where t.transaction = pg_current_xact_id() group by t.kind order by t.kind
    loop
        execute format('select from %I e where e.id = any($1) order by e.id for no key update', lower(touched.kind))
            using touched.entries;
    end loop;
end $$;

-- The slug of the entry that took another one in.
create function change_survivor(of_kind text, of_entry bigint) returns text language plpgsql stable as $$
declare
    slug text;
begin
    execute format('select e.slug from redirect r join %I e on e.id = r.survivor where r.kind = $1 and r.entry = $2',
        lower(of_kind)) into slug using of_kind, of_entry;
    return slug;
end $$;

-- Writes what became of some entries of a kind. An entry whose version nobody raised gets its next one: what hangs on it
-- changed, and who read the former version must see that.
--
-- Whatever PostgreSQL believes of the sizes of tables that were empty a minute ago: it looks entries up, and never reads
-- all of them for each one.
create function change_write(of_kind text, entries bigint[], revised text, revised_at timestamptz) returns void
language plpgsql set enable_seqscan = off as $$
declare
    unraised bigint[];
begin
    with compared as materialized (
        select coalesce(k.entry, f.entry) as entry, k.state as old, f.state as new, k.version as known, f.version,
            case when k.state is null or f.state is null then true when k.state = f.state then false
                else state_shown(k.state) <> state_shown(f.state) end as differs,
            case when f.entry is null then change_survivor(of_kind, k.entry) end as survivor
        from (select * from entry_state s where s.kind = of_kind and s.entry = any(entries)) k
        full join states_of(of_kind, entries) f on f.entry = k.entry
    ), written as (
        insert into change (revision, at, actor, action, kind, entry, slug, before, after)
        select revised, revised_at, left(coalesce(nullif(current_setting('talkgraph.actor', true), ''), 'operator'), 300),
            case when c.old is null then 'CREATED' when c.new is not null then 'UPDATED'
                when c.survivor is null then 'DELETED' else 'MERGED' end,
            of_kind, c.entry, coalesce(c.new, c.old) ->> 'slug',
            case when c.old is null then '{}' when c.new is null then c.old else state_beside(c.old, c.new) end,
            case when c.old is null then c.new when c.new is not null then state_beside(c.new, c.old)
                when c.survivor is null then '{}' else jsonb_build_object('mergedInto', c.survivor) end
        from compared c where c.differs order by c.entry
    ), kept as (
        insert into entry_state
        select of_kind, c.entry, c.version + case when c.differs and c.known = c.version then 1 else 0 end, c.new
        from compared c where c.new is not null and (c.new is distinct from c.old or c.version <> c.known)
        on conflict (kind, entry) do update set version = excluded.version, state = excluded.state
    ), gone as (
        delete from entry_state s where s.kind = of_kind
        and s.entry = any(array(select c.entry from compared c where c.new is null))
    )
    select array_agg(c.entry) into unraised from compared c where c.differs and c.known = c.version;
    if unraised is not null then
        execute format('update %I set version = version + 1 where id = any($1)', lower(of_kind)) using unraised;
    end if;
end $$;

-- Whoever writes much looks at it before the commit reads it back. An autovacuum that came by meanwhile saw pages full of
-- rows that only their writer may see, and left the statistics of empty tables: by them all of an index is read as fast as
-- one entry of it, and each talk would read whole tables. This one counts what its own transaction wrote. It holds off
-- others of its kind until the commit, so who finds one at work goes on without. Only the owner of a table may look.
create function catalogue_analyze() returns void
language plpgsql security definer set search_path from current set lock_timeout = '5s' as $$
begin
    analyze conference, organization, organization_alias, speaker, speaker_alias, project, project_alias, theme,
        theme_term, report, report_tag, report_conference, import_warning, talk, appearance, link, note, report_talk,
        project_mention, theme_mention, figure, milestone, milestone_project, maturity_statement;
exception when lock_not_available then
    null;
end $$;

create or replace function catalogue_revised() returns trigger language plpgsql as $$
declare
    -- An analysis takes as long as some hundred entries.
    many constant integer := 1000;
    at timestamptz;
    revised text;
    touched record;
begin
    if (select count(*) from (
        select from search_stale s where s.transaction = pg_current_xact_id() limit many) few) = many then
        perform catalogue_analyze();
    end if;
    -- First what takes time and what waits for others; the row below is what others wait for.
    perform search_refresh();
    perform change_lock();
    at := clock_timestamp();
    update catalogue_state set
        number = number + 1,
        revision = (number + 1) || '-' || to_hex((extract(epoch from at) * 1000000)::bigint),
        changed_at = at
    returning revision into revised;
    -- A version that is raised here is a part of this commit.
    perform set_config('talkgraph.touched', pg_current_xact_id()::text, true);
    for touched in
        select t.kind, array_agg(t.entry order by t.entry) as entries
        from change_touch t where t.transaction = pg_current_xact_id() group by t.kind order by t.kind
    loop
        for place in 1 .. cardinality(touched.entries) by 1000 loop
            perform change_write(touched.kind, touched.entries[place : place + 999], revised, at);
        end loop;
    end loop;
    delete from change_touch t where t.transaction = pg_current_xact_id();
    -- Constraints that were made immediate end here before the transaction does: what it changes later counts, too.
    perform set_config('talkgraph.touched', '', true);
    delete from catalogue_touch where transaction = new.transaction;
    perform pg_notify('catalogue', revised);
    return null;
end $$;

-- ---- What touches an entry ------------------------------------------------------------------------------------------

-- After a truncate nobody knows which: all of the kind.
create function change_touch_all() returns trigger language plpgsql as $$
begin
    insert into change_touch select pg_current_xact_id(), s.kind, s.entry from entry_state s
    where s.kind = tg_argv[0] on conflict do nothing;
    return null;
end $$;

-- A change of the table touches the entry of the kind that the column leads to; an update only when one of the columns
-- differs, where they are named.
create function change_watch(source text, of_kind text, key text, columns text[] default null)
returns void language plpgsql as $$
declare
    name text := 'change_touch_' || lower(of_kind) || '_by_' || source;
    -- By name before those that note the transaction: its commit may be next.
    triggers text := 'changes_' || lower(of_kind);
begin
    execute format($f$
        create function %I() returns trigger language plpgsql as $t$
        begin
            if tg_op <> 'INSERT' and old.%I is not null then
                insert into change_touch values (pg_current_xact_id(), %L, old.%2$I) on conflict do nothing;
            end if;
            if tg_op <> 'DELETE' and new.%2$I is not null then
                insert into change_touch values (pg_current_xact_id(), %3$L, new.%2$I) on conflict do nothing;
            end if;
            return null;
        end $t$ $f$, name, key, of_kind);
    execute format('create trigger %I after insert or delete on %I for each row execute function %I()',
        triggers || '_by_new', source, name);
    execute format('create trigger %I after update on %I for each row when (%s) execute function %I()',
        triggers || '_by_change', source,
        coalesce((select string_agg(format('old.%I is distinct from new.%1$I', c), ' or ') from unnest(columns) c),
            'old.* is distinct from new.*'), name);
    execute format('create trigger %I after truncate on %I for each statement execute function change_touch_all(%L)',
        triggers || '_by_truncate', source, of_kind);
end $$;

select change_watch('conference', 'CONFERENCE', 'id');
select change_watch('figure', 'CONFERENCE', 'conference_id');
select change_watch('organization', 'ORGANIZATION', 'id');
select change_watch('organization_alias', 'ORGANIZATION', 'organization_id');
select change_watch('speaker', 'SPEAKER', 'id');
select change_watch('speaker_alias', 'SPEAKER', 'speaker_id');
select change_watch('project', 'PROJECT', 'id');
select change_watch('project_alias', 'PROJECT', 'project_id');
select change_watch('maturity_statement', 'PROJECT', 'project_id');
select change_watch('theme', 'THEME', 'id');
select change_watch('theme_term', 'THEME', 'theme_id');
select change_watch('report', 'REPORT', 'id');
select change_watch('report_tag', 'REPORT', 'report_id');
select change_watch('report_conference', 'REPORT', 'report_id');
select change_watch('import_warning', 'REPORT', 'report_id');
select change_watch('report_talk', 'REPORT', 'report_id');
select change_watch('milestone', 'REPORT', 'report_id');
-- All but what follows from others: a conference that moves would touch all its talks.
select change_watch('talk', 'TALK', 'id', array['version', 'slug', 'conference_id', 'title', 'kind', 'level', 'language',
    'abstract', 'date', 'starts_at', 'starts_at_offset', 'ends_at', 'ends_at_offset', 'room', 'track', 'provenance']);
select change_watch('appearance', 'TALK', 'talk_id');
select change_watch('link', 'TALK', 'talk_id');
select change_watch('note', 'TALK', 'talk_id');
select change_watch('project_mention', 'TALK', 'talk_id', array['talk_id', 'project_id']);
select change_watch('theme_mention', 'TALK', 'talk_id', array['talk_id', 'theme_id']);
select change_watch('figure', 'TALK', 'talk_id');
drop function change_watch;

-- The projects of a milestone are a part of its report; when the milestone goes, too, it touches the report itself.
create function change_touch_report_by_milestone_project() returns trigger language plpgsql as $$
begin
    insert into change_touch
    select distinct pg_current_xact_id(), 'REPORT', m.report_id from milestone m
    where m.id in (old.milestone_id, new.milestone_id) and m.report_id is not null
    on conflict do nothing;
    return null;
end $$;
create trigger changes_report_by_new after insert or delete on milestone_project
    for each row execute function change_touch_report_by_milestone_project();
create trigger changes_report_by_change after update on milestone_project
    for each row when (old.* is distinct from new.*) execute function change_touch_report_by_milestone_project();
create trigger changes_report_by_truncate after truncate on milestone_project
    for each statement execute function change_touch_all('REPORT');

-- States hold the slugs of others; only an operator changes one.
create function change_touch_by_slug() returns trigger language plpgsql as $$
declare
    self xid8 := pg_current_xact_id();
begin
    case tg_table_name
        when 'conference' then
            insert into change_touch
            select self, 'TALK', t.id from talk t where t.conference_id = new.id
            union select self, 'REPORT', r.report_id from report_conference r where r.conference_id = new.id
            union select self, 'PROJECT', m.project_id from maturity_statement m where m.conference_id = new.id
            on conflict do nothing;
        when 'organization' then
            insert into change_touch
            select self, 'TALK', a.talk_id from appearance a where a.organization_id = new.id
            union select self, 'PROJECT', p.id from project p where p.organization_id = new.id
            on conflict do nothing;
        when 'speaker' then
            insert into change_touch
            select self, 'TALK', a.talk_id from appearance a where a.speaker_id = new.id on conflict do nothing;
        when 'project' then
            insert into change_touch
            select self, 'TALK', m.talk_id from project_mention m where m.project_id = new.id
            union select self, 'REPORT', m.report_id from milestone_project l join milestone m on m.id = l.milestone_id
            where l.project_id = new.id and m.report_id is not null
            on conflict do nothing;
        when 'theme' then
            insert into change_touch
            select self, 'TALK', m.talk_id from theme_mention m where m.theme_id = new.id
            union select self, 'THEME', t.id from theme t where t.parent_id = new.id
            on conflict do nothing;
        when 'report' then
            insert into change_touch
            select self, 'TALK', n.talk_id from note n where n.report_id = new.id
            union select self, 'TALK', f.talk_id from figure f where f.report_id = new.id and f.talk_id is not null
            union select self, 'CONFERENCE', f.conference_id from figure f
            where f.report_id = new.id and f.conference_id is not null
            union select self, 'PROJECT', m.project_id from maturity_statement m where m.report_id = new.id
            on conflict do nothing;
        when 'talk' then
            insert into change_touch
            select self, 'REPORT', r.report_id from report_talk r where r.talk_id = new.id on conflict do nothing;
    end case;
    return null;
end $$;
do $$
declare
    entries text;
begin
    foreach entries in array array['conference', 'organization', 'speaker', 'project', 'theme', 'report', 'talk'] loop
        execute format('create trigger changes_others_by_slug after update on %I for each row'
            ' when (old.slug is distinct from new.slug) execute function change_touch_by_slug()', entries);
    end loop;
end $$;

-- ---- What is already there ------------------------------------------------------------------------------------------

-- The trail begins with it, so that replayed from its start it leads to what there is.
do $$
declare
    every bigint[];
    of_kind text;
begin
    foreach of_kind in array array['CONFERENCE', 'ORGANIZATION', 'PROJECT', 'REPORT', 'SPEAKER', 'TALK', 'THEME'] loop
        execute format('select array_agg(id) from %I', lower(of_kind)) into every;
        insert into entry_state select of_kind, f.entry, f.version, f.state from states_of(of_kind, every) f;
    end loop;
end $$;
insert into change (revision, at, actor, action, kind, entry, slug, after)
select c.revision, now(), 'operator', 'CREATED', s.kind, s.entry, s.state ->> 'slug', s.state
from entry_state s cross join catalogue_state c order by s.kind, s.entry;
