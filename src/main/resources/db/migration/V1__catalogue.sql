-- The catalogue: conferences, talks, people, organizations, projects and themes, and the reports they come from.
--
-- Conventions: every entry has an id, a version (optimistic locking), a unique slug and a provenance, the source of each
-- of its fields ({"title": "report:kubecon.md", "track": "curator"}). *_key columns hold the normal form by which names
-- are compared (io.talkgraph.catalogue.value.NameKey). What belongs to an entry goes with it (on delete cascade); what
-- merely points at it does not let it go (restrict), so that nothing disappears unseen.

create sequence conference_seq increment by 50;
create table conference (
    id         bigint primary key default nextval('conference_seq'),
    version    integer      not null default 0,
    slug       varchar(120) not null unique,
    name       varchar(300) not null,
    name_key   varchar(300) not null,
    series     varchar(200),
    edition    varchar(200),
    year       integer check (year between 1950 and 2200),
    start_date date,
    end_date   date,
    city       varchar(200),
    country    char(2) check (country ~ '^[A-Z]{2}$'),
    url        varchar(2000) check (url ~ '^https?://'),
    provenance jsonb        not null default '{}',
    -- What lists by date are ordered by; a conference without any date comes before all others.
    sort_date  date         not null generated always as
        (coalesce(start_date, make_date(year, 1, 1), date '0001-01-01')) stored,
    check (end_date >= start_date)
);
create index conference_by_date on conference (sort_date, id);
create index conference_by_name on conference (name_key collate "C", id);
create index conference_by_series on conference (series);
create index conference_by_year on conference (year);

create sequence organization_seq increment by 50;
create table organization (
    id         bigint primary key default nextval('organization_seq'),
    version    integer      not null default 0,
    slug       varchar(120) not null unique,
    name       varchar(300) not null,
    name_key   varchar(300) not null unique,
    url        varchar(2000) check (url ~ '^https?://'),
    provenance jsonb        not null default '{}'
);
create index organization_by_name on organization (name_key collate "C", id);

create table organization_alias (
    organization_id bigint       not null references organization on delete cascade,
    position        integer      not null,
    alias           varchar(300) not null,
    alias_key       varchar(300) not null unique,
    primary key (organization_id, position)
);

create sequence speaker_seq increment by 50;
create table speaker (
    id         bigint primary key default nextval('speaker_seq'),
    version    integer      not null default 0,
    slug       varchar(120) not null unique,
    name       varchar(300) not null,
    name_key   varchar(300) not null unique,
    provenance jsonb        not null default '{}'
);
create index speaker_by_name on speaker (name_key collate "C", id);

create table speaker_alias (
    speaker_id bigint       not null references speaker on delete cascade,
    position   integer      not null,
    alias      varchar(300) not null,
    alias_key  varchar(300) not null unique,
    primary key (speaker_id, position)
);

create sequence project_seq increment by 50;
create table project (
    id              bigint primary key default nextval('project_seq'),
    version         integer      not null default 0,
    slug            varchar(120) not null unique,
    name            varchar(300) not null,
    name_key        varchar(300) not null unique,
    -- Whether the name is a mention only when written exactly like this: Rook, not rook.
    case_sensitive  boolean      not null default false,
    summary         text,
    kind            varchar(20)  not null
        check (kind in ('OPEN_SOURCE', 'PRODUCT', 'INTERNAL_PLATFORM', 'STANDARD', 'UNKNOWN')),
    category        varchar(200),
    url             varchar(2000) check (url ~ '^https?://'),
    repository_url  varchar(2000) check (repository_url ~ '^https?://'),
    organization_id bigint references organization,
    provenance      jsonb        not null default '{}'
);
create index project_by_name on project (name_key collate "C", id);
create index project_by_organization on project (organization_id);

create table project_alias (
    project_id     bigint       not null references project on delete cascade,
    position       integer      not null,
    alias          varchar(300) not null,
    alias_key      varchar(300) not null,
    language       varchar(35),
    case_sensitive boolean      not null default false,
    primary key (project_id, position),
    unique (project_id, alias)
);
create index project_alias_by_key on project_alias (alias_key);

create sequence theme_seq increment by 50;
create table theme (
    id          bigint primary key default nextval('theme_seq'),
    version     integer      not null default 0,
    slug        varchar(120) not null unique,
    name        varchar(300) not null,
    name_key    varchar(300) not null unique,
    description text,
    parent_id   bigint references theme check (parent_id <> id),
    provenance  jsonb        not null default '{}'
);
create index theme_by_name on theme (name_key collate "C", id);
create index theme_by_parent on theme (parent_id);

create table theme_term (
    theme_id       bigint       not null references theme on delete cascade,
    position       integer      not null,
    term           varchar(300) not null,
    term_key       varchar(300) not null,
    language       varchar(35),
    case_sensitive boolean      not null default false,
    primary key (theme_id, position),
    unique (theme_id, term)
);

create sequence report_seq increment by 50;
create table report (
    id           bigint primary key default nextval('report_seq'),
    version      integer       not null default 0,
    slug         varchar(120)  not null unique,
    source       varchar(1000) not null unique,
    title        varchar(500),
    author       varchar(300),
    published_on date,
    language     varchar(35)   not null,
    text         text          not null,
    provenance   jsonb         not null default '{}'
);

create table report_tag (
    report_id bigint       not null references report on delete cascade,
    position  integer      not null,
    tag       varchar(200) not null,
    primary key (report_id, position)
);

create table report_conference (
    report_id     bigint  not null references report on delete cascade,
    position      integer not null,
    conference_id bigint  not null references conference,
    primary key (report_id, position),
    unique (report_id, conference_id)
);
create index report_conference_by_conference on report_conference (conference_id);

create table import_warning (
    report_id   bigint       not null references report on delete cascade,
    position    integer      not null,
    severity    varchar(10)  not null check (severity in ('INFO', 'WARNING', 'ERROR')),
    line_number integer check (line_number > 0),
    column_number integer check (column_number > 0),
    message     text         not null,
    excerpt     text,
    primary key (report_id, position)
);

create sequence talk_seq increment by 50;
create table talk (
    id               bigint primary key default nextval('talk_seq'),
    version          integer      not null default 0,
    slug             varchar(120) not null unique,
    conference_id    bigint       not null references conference,
    title            varchar(500) not null,
    -- The normalised title; with the first speaker for titles that name no talk, such as "Keynote".
    natural_key      varchar(800) not null,
    title_key        varchar(500) not null,
    kind             varchar(20)  not null check
        (kind in ('KEYNOTE', 'SESSION', 'LIGHTNING', 'TUTORIAL', 'WORKSHOP', 'PANEL', 'OTHER', 'UNKNOWN')),
    level            varchar(20) check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    language         varchar(35),
    abstract         text,
    date             date,
    starts_at        timestamptz,
    starts_at_offset integer,
    ends_at          timestamptz,
    ends_at_offset   integer,
    room             varchar(200),
    track            varchar(300),
    provenance       jsonb        not null default '{}',
    -- What lists by date are ordered by: start, else day, else the first day of the conference. Kept by a trigger.
    sort_at          timestamp    not null default '0001-01-01',
    unique (conference_id, natural_key),
    check (ends_at >= starts_at),
    check ((starts_at is null) = (starts_at_offset is null)),
    check ((ends_at is null) = (ends_at_offset is null))
);
create index talk_by_date on talk (sort_at, id);
create index talk_by_title on talk (title_key collate "C", id);
create index talk_of_conference_by_date on talk (conference_id, sort_at, id);
create index talk_by_track on talk (track);

create function talk_sort_at() returns trigger language plpgsql as $$
begin
    new.sort_at := coalesce(
        new.starts_at at time zone make_interval(secs => coalesce(new.starts_at_offset, 0)),
        new.date,
        (select c.sort_date from conference c where c.id = new.conference_id));
    return new;
end $$;
create trigger talk_sort_at before insert or update of starts_at, starts_at_offset, date, conference_id on talk
    for each row execute function talk_sort_at();

create function conference_moves_talks() returns trigger language plpgsql as $$
begin
    update talk set sort_at = new.sort_date where conference_id = new.id and starts_at is null and date is null;
    return null;
end $$;
create trigger conference_moves_talks after update of start_date, year on conference
    for each row when (old.sort_date is distinct from new.sort_date) execute function conference_moves_talks();

create sequence appearance_seq increment by 50;
create table appearance (
    id              bigint primary key default nextval('appearance_seq'),
    talk_id         bigint  not null references talk on delete cascade,
    speaker_id      bigint  not null references speaker,
    organization_id bigint references organization,
    job_title       varchar(300),
    position        integer not null,
    -- Who wrote it: a provenance source.
    source          varchar(1100) not null,
    unique (talk_id, speaker_id)
);
create index appearance_by_speaker on appearance (speaker_id, talk_id);
create index appearance_by_organization on appearance (organization_id, talk_id);

create sequence link_seq increment by 50;
create table link (
    id       bigint primary key default nextval('link_seq'),
    talk_id  bigint        not null references talk on delete cascade,
    kind     varchar(20)   not null check (kind in ('VIDEO', 'SLIDES', 'SCHEDULE', 'CODE', 'POST', 'OTHER')),
    url      varchar(2000) not null check (url ~ '^https?://'),
    position integer       not null,
    -- Who wrote it: a provenance source.
    source   varchar(1100) not null,
    unique (talk_id, url)
);
create index link_by_kind on link (kind, talk_id);

create sequence note_seq increment by 50;
create table note (
    id        bigint primary key default nextval('note_seq'),
    talk_id   bigint not null references talk on delete cascade,
    report_id bigint not null references report on delete cascade,
    text      text   not null,
    language  varchar(35),
    unique (talk_id, report_id)
);
create index note_by_report on note (report_id);

create table report_talk (
    report_id bigint  not null references report on delete cascade,
    position  integer not null,
    talk_id   bigint  not null references talk on delete cascade,
    primary key (report_id, position),
    unique (report_id, talk_id)
);
create index report_talk_by_talk on report_talk (talk_id);

create sequence project_mention_seq increment by 50;
create table project_mention (
    id         bigint primary key default nextval('project_mention_seq'),
    talk_id    bigint      not null references talk on delete cascade,
    project_id bigint      not null references project on delete cascade,
    quote      text        not null,
    source     varchar(20) not null check (source in ('TITLE', 'ABSTRACT', 'NOTES', 'TRACK', 'CURATOR')),
    report_id  bigint references report on delete cascade,
    unique nulls not distinct (talk_id, project_id, source, report_id)
);
create index project_mention_by_project on project_mention (project_id, talk_id);
create index project_mention_by_report on project_mention (report_id);

create sequence theme_mention_seq increment by 50;
create table theme_mention (
    id        bigint primary key default nextval('theme_mention_seq'),
    talk_id   bigint      not null references talk on delete cascade,
    theme_id  bigint      not null references theme on delete cascade,
    quote     text        not null,
    source    varchar(20) not null check (source in ('TITLE', 'ABSTRACT', 'NOTES', 'TRACK', 'CURATOR')),
    report_id bigint references report on delete cascade,
    unique nulls not distinct (talk_id, theme_id, source, report_id)
);
create index theme_mention_by_theme on theme_mention (theme_id, talk_id);
create index theme_mention_by_report on theme_mention (report_id);

create sequence figure_seq increment by 50;
create table figure (
    id            bigint primary key default nextval('figure_seq'),
    talk_id       bigint references talk on delete cascade,
    conference_id bigint references conference on delete cascade,
    report_id     bigint references report on delete cascade,
    value         double precision not null,
    unit          varchar(200),
    label         varchar(300)     not null,
    quote         text             not null,
    position      integer          not null,
    check (num_nonnulls(talk_id, conference_id) = 1)
);
create index figure_by_talk on figure (talk_id);
create index figure_by_conference on figure (conference_id);
create index figure_by_report on figure (report_id);

create sequence milestone_seq increment by 50;
create table milestone (
    id        bigint primary key default nextval('milestone_seq'),
    date      varchar(10) not null check (date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    text      text        not null,
    report_id bigint references report on delete cascade,
    position  integer     not null
);
create index milestone_by_date on milestone (date, id);
create index milestone_by_report on milestone (report_id);

create table milestone_project (
    milestone_id bigint  not null references milestone on delete cascade,
    position     integer not null,
    project_id   bigint  not null references project on delete cascade,
    primary key (milestone_id, position),
    unique (milestone_id, project_id)
);
create index milestone_project_by_project on milestone_project (project_id);

create sequence maturity_statement_seq increment by 50;
create table maturity_statement (
    id            bigint primary key default nextval('maturity_statement_seq'),
    project_id    bigint        not null references project on delete cascade,
    maturity      varchar(20)   not null check (maturity in ('SANDBOX', 'INCUBATING', 'GRADUATED', 'ARCHIVED')),
    as_of         date,
    conference_id bigint references conference,
    source        varchar(2000) not null,
    report_id     bigint references report on delete cascade
);
create index maturity_statement_by_project on maturity_statement (project_id, as_of);
create index maturity_statement_by_report on maturity_statement (report_id);
create index maturity_statement_by_conference on maturity_statement (conference_id);

-- One row: what the shipped vocabulary looked like when it was last written, so that it is written once.
create table vocabulary_state (
    id       integer primary key default 1 check (id = 1),
    revision char(64) not null
);
