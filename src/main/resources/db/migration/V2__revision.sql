-- The revision of the catalogue: it changes with every transaction that changes content, whoever writes, and listeners
-- hear of it ("listen catalogue"; the payload is the revision).
--
-- A transaction that changes a row leaves one line in catalogue_touch, whose trigger is deferred to the commit: only there
-- is the one row of catalogue_state locked, for a moment and as the last lock, so writers neither wait for each other's
-- work nor end in a deadlock. Revisions are in the order of commits.

create table catalogue_state (
    id         integer primary key default 1 check (id = 1),
    number     bigint      not null,
    -- The number with the time: a database restored from a backup counts on from a lower number, and no cache may take
    -- what comes then for what was there before.
    revision   varchar(60) not null,
    changed_at timestamptz not null
);
insert into catalogue_state (number, revision, changed_at) values (0, '0', now());

create table catalogue_touch (transaction xid8 primary key);

create function catalogue_touched() returns trigger language plpgsql as $$
declare
    self text := pg_current_xact_id()::text;
begin
    -- Told once for a transaction; a rollback to a savepoint takes both back.
    if current_setting('talkgraph.touched', true) is distinct from self then
        perform set_config('talkgraph.touched', self, true);
        insert into catalogue_touch values (pg_current_xact_id()) on conflict do nothing;
    end if;
    return null;
end $$;

create function catalogue_revised() returns trigger language plpgsql as $$
declare
    at timestamptz := clock_timestamp();
    revised text;
begin
    update catalogue_state set
        number = number + 1,
        revision = (number + 1) || '-' || to_hex((extract(epoch from at) * 1000000)::bigint),
        changed_at = at
    returning revision into revised;
    delete from catalogue_touch where transaction = new.transaction;
    perform pg_notify('catalogue', revised);
    return null;
end $$;
create constraint trigger catalogue_revised after insert on catalogue_touch deferrable initially deferred
    for each row execute function catalogue_revised();

do $$
declare
    content text;
begin
    foreach content in array array[
        'conference', 'organization', 'organization_alias', 'speaker', 'speaker_alias', 'project', 'project_alias',
        'theme', 'theme_term', 'report', 'report_tag', 'report_conference', 'import_warning', 'talk', 'appearance',
        'link', 'note', 'report_talk', 'project_mention', 'theme_mention', 'figure', 'milestone', 'milestone_project',
        'maturity_statement']
    loop
        execute format('create trigger touched_by_new after insert or delete on %I'
            ' for each row execute function catalogue_touched()', content);
        execute format('create trigger touched_by_change after update on %I'
            ' for each row when (old.* is distinct from new.*) execute function catalogue_touched()', content);
        execute format('create trigger touched_by_truncate after truncate on %I'
            ' for each statement execute function catalogue_touched()', content);
    end loop;
end $$;
