-- Which talks touch which themes and projects, each pair once: what counts, trends and orders read. Derived from the
-- mentions and kept by triggers, whoever writes; no content of its own, so it has no part in the revision.
--
-- A talk touches a theme when it mentions the theme or one below it. After every statement on mentions the pairs of its
-- talks are made anew from what stands there, so nothing adds up wrongly. Until their commit writers of mentions hold
-- their talks, locked in the order of the keys, and share the tree of themes; who moves a theme has the tree alone. Both
-- locks are taken before the statement that reads, which therefore sees what the other transaction did.

create table talk_theme (
    theme_id      bigint not null,
    talk_id       bigint not null,
    conference_id bigint not null,
    primary key (theme_id, talk_id) include (conference_id)
);
create index talk_theme_by_talk on talk_theme (talk_id, theme_id);
create index talk_theme_by_conference on talk_theme (conference_id, theme_id);

create table talk_project (
    project_id    bigint not null,
    talk_id       bigint not null,
    conference_id bigint not null,
    primary key (project_id, talk_id) include (conference_id)
);
create index talk_project_by_talk on talk_project (talk_id, project_id);
create index talk_project_by_conference on talk_project (conference_id, project_id);

-- These themes with themselves and all above them; union ends a ring, too.
create function themes_above(themes bigint[]) returns table (theme_id bigint, above_id bigint)
language sql stable rows 10 as $$
    with recursive above (theme_id, above_id) as (
        select id, id from theme where id = any(themes)
        union
        select a.theme_id, t.parent_id from above a join theme t on t.id = a.above_id where t.parent_id is not null
    )
    select theme_id, above_id from above
$$;

-- A key of two numbers: those of one number are the program's (importing.execution).
create function share_theme_tree() returns void language sql as
    $$ select pg_advisory_xact_lock_shared(hashtext('talkgraph'), hashtext('theme tree')) $$;
create function own_theme_tree() returns void language sql as
    $$ select pg_advisory_xact_lock(hashtext('talkgraph'), hashtext('theme tree')) $$;

-- Part by part, and from the talks to their mentions: for a great import PostgreSQL has no statistics yet and would look
-- for all of its talks once for each theme.
create function retag_themes(talks bigint[]) returns void language plpgsql as $$
declare
    part bigint[];
begin
    perform from talk where id = any(talks) order by id for no key update;
    for place in 1 .. cardinality(talks) by 500 loop
        part := talks[place : place + 499];
        with mentioned as materialized (
            select m.theme_id, m.talk_id, t.conference_id
            from unnest(part) k (id) join talk t on t.id = k.id join theme_mention m on m.talk_id = k.id
        ), wanted as materialized (
            select distinct a.above_id as theme_id, m.talk_id, m.conference_id
            from mentioned m
            join themes_above(array(select distinct theme_id from mentioned)) a on a.theme_id = m.theme_id
        ), gone as (
            delete from talk_theme x where x.talk_id = any(part)
            and not exists (select from wanted w where w.talk_id = x.talk_id and w.theme_id = x.theme_id)
        )
        insert into talk_theme select theme_id, talk_id, conference_id from wanted on conflict do nothing;
    end loop;
end $$;

create function retag_projects(talks bigint[]) returns void language plpgsql as $$
declare
    part bigint[];
begin
    perform from talk where id = any(talks) order by id for no key update;
    for place in 1 .. cardinality(talks) by 500 loop
        part := talks[place : place + 499];
        with wanted as materialized (
            select distinct m.project_id, m.talk_id, t.conference_id
            from unnest(part) k (id) join talk t on t.id = k.id join project_mention m on m.talk_id = k.id
        ), gone as (
            delete from talk_project x where x.talk_id = any(part)
            and not exists (select from wanted w where w.talk_id = x.talk_id and w.project_id = x.project_id)
        )
        insert into talk_project select project_id, talk_id, conference_id from wanted on conflict do nothing;
    end loop;
end $$;

-- After each statement on mentions; an update counts where it moves a mention, not where it changes its words.
create function mentions_changed() returns trigger language plpgsql as $$
declare
    talks bigint[];
begin
    if tg_op = 'INSERT' then
        talks := array(select distinct talk_id from new_rows);
    elsif tg_op = 'DELETE' then
        talks := array(select distinct talk_id from old_rows);
    elsif tg_table_name = 'theme_mention' then
        talks := array(select unnest(array[o.talk_id, n.talk_id]) from old_rows o join new_rows n using (id)
            where (o.talk_id, o.theme_id) <> (n.talk_id, n.theme_id));
    else
        talks := array(select unnest(array[o.talk_id, n.talk_id]) from old_rows o join new_rows n using (id)
            where (o.talk_id, o.project_id) <> (n.talk_id, n.project_id));
    end if;
    if cardinality(talks) = 0 then
        return null;
    end if;
    if tg_table_name = 'theme_mention' then
        perform share_theme_tree();
        perform retag_themes(talks);
    else
        perform retag_projects(talks);
    end if;
    return null;
end $$;

-- Only these two tables are about the pairs; emptied as a whole, they leave none.
create function mentions_truncated() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'theme_mention' then
        delete from talk_theme;
    else
        delete from talk_project;
    end if;
    return null;
end $$;

do $$
declare
    mentions text;
begin
    foreach mentions in array array['theme_mention', 'project_mention'] loop
        execute format('create trigger tags_of_new after insert on %I'
            ' referencing new table as new_rows for each statement execute function mentions_changed()', mentions);
        execute format('create trigger tags_of_gone after delete on %I'
            ' referencing old table as old_rows for each statement execute function mentions_changed()', mentions);
        execute format('create trigger tags_of_moved after update on %I'
            ' referencing old table as old_rows new table as new_rows'
            ' for each statement execute function mentions_changed()', mentions);
        execute format('create trigger tags_of_none after truncate on %I'
            ' for each statement execute function mentions_truncated()', mentions);
    end loop;
end $$;

-- A theme that moves takes the talks of its branch along.
create function theme_moved() returns trigger language plpgsql as $$
begin
    perform own_theme_tree();
    perform retag_themes(array(
        with recursive branch (id) as (
            select new.id
            union
            select t.id from theme t join branch b on t.parent_id = b.id
        )
        select distinct m.talk_id from theme_mention m join branch b on b.id = m.theme_id));
    return null;
end $$;
create trigger theme_moved after update on theme
    for each row when (old.parent_id is distinct from new.parent_id) execute function theme_moved();

-- The key of the conference is a part of a unique key of the talk, so this waits for those who tag the talk.
create function talk_moved() returns trigger language plpgsql as $$
begin
    update talk_theme set conference_id = new.conference_id where talk_id = new.id;
    update talk_project set conference_id = new.conference_id where talk_id = new.id;
    return null;
end $$;
create trigger talk_moved after update on talk
    for each row when (old.conference_id <> new.conference_id) execute function talk_moved();

select retag_themes(array(select id from talk));
select retag_projects(array(select id from talk));
