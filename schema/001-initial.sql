-- Migration 1: articles, what they claim, and what comparing them found.
--
-- An amount is kept twice: `value_exact` is the exact decimal as text, `value` the nearest binary
-- number, to sort, sum and compare by. A null bound of a range is open to infinity; `..._open` says
-- that a bound does not itself belong to the range. All offsets are UTF-8 bytes, half-open, from 0.
-- People query the views of views.sql; tables may change from one version to the next.

create table property (
    name  text not null primary key,
    value text not null
) strict, without rowid;

-- One row a revision. The comparison sees the current one, the history all of them.
create table article (
    id              integer primary key,
    key             text    not null,  -- the id that the source gave, else the path
    revision        integer not null check (revision > 0),
    is_current      integer not null check (is_current in (0, 1)),
    title           text,
    publisher       text,
    country         text,              -- ISO 3166 of the publisher
    url             text,
    published       text,              -- ISO 8601, as stated
    source          text    not null,  -- the file it came from
    line            integer not null,  -- its line there; 0 for a whole file
    content_hash    text    not null,  -- SHA-256 of the text, hex
    ingested_at     text    not null,  -- ISO 8601, UTC
    program_version text    not null,
    lexicon_version text    not null,
    unique (key, revision)
) strict;

create unique index article_current on article (key) where is_current = 1;
create index article_content on article (content_hash);

-- Apart from `article`, so that questions about publishers and dates need not read the texts.
create table article_text (
    article_id integer primary key references article (id) on delete cascade,
    text       text not null
) strict;

-- Saved, and not yet compared with the others: what a run that was stopped leaves to the next one.
create table article_waiting (
    article_id integer primary key references article (id) on delete cascade
) strict;

-- Words as index_terms() gives them: folded, proclitics cut. The row id is the article's id. The
-- index holds no copy of the text; rows stay in it when a revision is no longer current.
create virtual table article_index using fts5 (
    terms, content = '', tokenize = 'ascii'
);

-- Articles that share long passages stem from one origin, which goes by its earliest article. One
-- that shares none has no row.
create table article_origin (
    article_id integer primary key references article (id) on delete cascade,
    origin_id  integer not null references article (id) on delete cascade
) strict;

create index article_origin_origin on article_origin (origin_id);

create table claim (
    id                  integer primary key,
    article_id          integer not null references article (id) on delete cascade,
    position            integer not null check (position >= 0),  -- from 0, in reading order
    -- the figure
    field               text    not null check (field in ('text', 'title')),
    begin_byte          integer not null check (begin_byte >= 0),
    end_byte            integer not null check (end_byte >= begin_byte),
    text_begin_byte     integer not null check (text_begin_byte >= 0),
    text_end_byte       integer not null check (text_end_byte >= text_begin_byte),
    -- `in` with three values or more would build a table for every row
    kind                text    not null check (
        kind = 'count' or kind = 'money' or kind = 'measure' or kind = 'percent' or
        kind = 'fraction' or kind = 'multiple' or kind = 'duration' or kind = 'age' or
        kind = 'date' or kind = 'time' or kind = 'ordinal' or kind = 'score' or
        kind = 'identifier'),
    hedge               text    not null check (
        hedge = 'exact' or hedge = 'about' or hedge = 'more_than' or hedge = 'at_least' or
        hedge = 'less_than' or hedge = 'at_most' or hedge = 'between' or hedge = 'order'),
    unit                text,
    value_exact         text,
    low_exact           text,
    high_exact          text,
    alternative_exact   text,  -- the other reading of an ambiguous 1.500
    literal             text,  -- of a date, a time or a score
    -- what it measures
    sentence_begin_byte integer not null check (sentence_begin_byte >= 0),
    sentence_end_byte   integer not null check (sentence_end_byte >= sentence_begin_byte),
    measure             text,
    counted             text,
    anchor              text,
    period              text,
    as_of               text,
    status              text    not null check (
        status = 'stated' or status = 'planned' or status = 'superseded' or status = 'added' or
        status = 'change'),
    is_cumulative       integer not null check (is_cumulative in (0, 1)),
    is_fixed            integer not null check (is_fixed in (0, 1)),
    part_of             integer references claim (id) on delete set null
                                deferrable initially deferred,
    part_of_scope       text,
    attributed_to       text,
    -- the ranges, in the figure's own unit: what it says, and what it leads one to believe
    literal_low_exact   text,
    literal_high_exact  text,
    literal_low_open    integer check (literal_low_open in (0, 1)),
    literal_high_open   integer check (literal_high_open in (0, 1)),
    implied_low_exact   text,
    implied_high_exact  text,
    implied_low_open    integer check (implied_low_open in (0, 1)),
    implied_high_open   integer check (implied_high_open in (0, 1)),
    value real generated always as (cast(value_exact as real)) virtual,
    low   real generated always as (cast(low_exact as real)) virtual,
    high  real generated always as (cast(high_exact as real)) virtual,
    unique (article_id, position)
) strict;

create index claim_measure on claim (measure, kind, unit);
create index claim_unit on claim (unit) where unit is not null;
create index claim_part on claim (part_of) where part_of is not null;

-- What a bare currency name could mean, where nothing in the article decides.
create table claim_unit_candidate (
    claim_id integer not null references claim (id) on delete cascade,
    position integer not null,
    unit     text    not null,
    primary key (claim_id, position)
) strict, without rowid;

-- Places and groups, one a row: whose amount it is, and where.
create table claim_scope (
    claim_id integer not null references claim (id) on delete cascade,
    entity   text    not null,
    primary key (claim_id, entity)
) strict, without rowid;

create index claim_scope_entity on claim_scope (entity);

create table finding (
    id          integer primary key,
    fingerprint text not null unique,
    verdict     text not null check (verdict in (
        'contradiction', 'tension', 'part-exceeds-whole', 'update', 'consistent')),
    unit        text,           -- in which the two were compared
    gap_exact   text not null,  -- lower end of the higher over upper end of the lower; 1: they meet
    voices      text not null check (voices in ('unknown', 'dispute', 'one-source')),
    is_repeated integer not null check (is_repeated in (0, 1)),  -- both articles said so before
    reason_en   text not null,
    reason_ar   text not null,
    gap real generated always as (cast(gap_exact as real)) virtual
) strict;

create index finding_verdict on finding (verdict);

-- The two claims of a finding, with their ranges in the unit in which they were compared.
create table finding_side (
    finding_id         integer not null references finding (id) on delete cascade,
    side               text    not null check (side in ('a', 'b')),
    claim_id           integer not null references claim (id) on delete cascade,
    literal_low_exact  text,
    literal_high_exact text,
    literal_low_open   integer not null check (literal_low_open in (0, 1)),
    literal_high_open  integer not null check (literal_high_open in (0, 1)),
    implied_low_exact  text,
    implied_high_exact text,
    implied_low_open   integer not null check (implied_low_open in (0, 1)),
    implied_high_open  integer not null check (implied_high_open in (0, 1)),
    primary key (finding_id, side)
) strict, without rowid;

create index finding_side_claim on finding_side (claim_id);

-- Figures of one article that its text ties together and that do not fit.
create table slip (
    id          integer primary key,
    article_id  integer not null references article (id) on delete cascade,
    rule        text    not null,
    reason_en   text    not null,
    reason_ar   text    not null,
    fingerprint text    not null
) strict;

create index slip_article on slip (article_id);

create table slip_claim (
    slip_id  integer not null references slip (id) on delete cascade,
    position integer not null,  -- in the order of the calculation
    claim_id integer not null references claim (id) on delete cascade,
    primary key (slip_id, position)
) strict, without rowid;

create index slip_claim_claim on slip_claim (claim_id);

-- Claims that findings connect state the amount of one thing. Their cluster goes by its first
-- claim's id, and grows with every comparison.
create table cluster_claim (
    claim_id   integer primary key references claim (id) on delete cascade,
    cluster_id integer not null
) strict;

create index cluster_claim_cluster on cluster_claim (cluster_id);
