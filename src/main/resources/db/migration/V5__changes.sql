-- Who changed what: one row for each entry that a transaction changed, whoever writes. Rows are only ever added.
--
-- They are written at the commit, while the one row of catalogue_state is locked, so ids are in the order of the commits
-- and whoever has read up to an id has missed nothing before it.

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
    -- The fields that differ, by the names of the inputs: absent in both when equal, in "before" when new.
    before   jsonb        not null default '{}',
    after    jsonb        not null default '{}'
);
create index change_by_entry on change (kind, entry, id);
create index change_by_revision on change (revision);
