-- Migration 2: what people decided on findings and slips. By fingerprint, so that a decision outlives
-- every new reading of the articles, and can be there before the finding is.

create table decision (
    fingerprint text not null primary key,
    decision    text not null check (decision = 'accepted' or decision = 'dismissed'),
    reason      text not null,
    author      text not null,
    decided_on  text not null,  -- ISO 8601 day
    expires_on  text            -- from this day on it counts no more
) strict, without rowid;
