-- What curators decided and no import takes back.

-- After a merge the old slug and the old id lead to the survivor; when that one is merged too, both lead to its survivor.
create table redirect (
    kind     varchar(20)  not null,
    slug     varchar(120) not null,
    entry    bigint       not null,
    survivor bigint       not null,
    primary key (kind, slug),
    unique (kind, entry)
);
create index redirect_by_survivor on redirect (kind, survivor);

-- What a curator removed, by what an import finds it by: a conference by slug, a talk by the slug of its conference, a
-- blank and its natural key, everything else by the normal form of its name. The sources that stated it do not bring it
-- back; another source may.
create table removed_entry (
    kind        varchar(20)   not null,
    natural_key varchar(1000) not null,
    sources     text[]        not null,
    removed_at  timestamptz   not null default now(),
    actor       varchar(300)  not null,
    primary key (kind, natural_key)
);

-- The keys a talk had before a curator corrected its title: documents still know it by these.
create table former_talk_key (
    conference_id bigint       not null references conference on delete cascade,
    natural_key   varchar(800) not null,
    talk_id       bigint       not null references talk on delete cascade,
    primary key (conference_id, natural_key)
);
create index former_talk_key_by_talk on former_talk_key (talk_id);
