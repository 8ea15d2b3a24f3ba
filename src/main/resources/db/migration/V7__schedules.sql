-- What schedules need beside reports.

-- What sources call a talk beside its title (guid:, url:, id:, title:), and so which talks a document that is no report
-- has: the same key again is the same talk, and a talk of which a newer version of the document says nothing goes.
create table talk_key (
    talk_id bigint        not null references talk on delete cascade,
    source  varchar(1100) not null,
    key     varchar(500)  not null,
    primary key (talk_id, source, key)
);
create index talk_key_by_source on talk_key (source);

-- What is published of a talk bears its keys.
create trigger touched_by_new after insert or delete on talk_key for each row execute function catalogue_touched();
create trigger touched_by_change after update on talk_key for each row when (old.* is distinct from new.*)
    execute function catalogue_touched();
create trigger touched_by_truncate after truncate on talk_key for each statement execute function catalogue_touched();

-- A slug that was made of a title follows it when an import corrects that; the former one leads to the same entry and
-- belongs to no other id.
alter table redirect alter column entry drop not null;
