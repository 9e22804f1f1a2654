-- Migration 3: which articles were compared with which, so that a growing collection ends with the
-- same findings as one that came at once.

-- What an article is found by: the names in headline and lead, four bytes of a hash each.
create table article_names (
    article_id integer primary key references article (id) on delete cascade,
    names      blob    not null
) strict;

-- The related articles stored before it that it was compared with, as src/store/comparison_rows.cpp
-- writes them, and how loud a conflict had to speak among as many articles as there were then.
create table article_compared (
    article_id integer primary key references article (id) on delete cascade,
    caution    integer not null,  -- tenths
    partners   blob    not null
) strict;

-- Where two articles say what a finding is about in other places, too. A finding has the first ones.
create table finding_repeat (
    finding_id integer not null references finding (id) on delete cascade,
    a_claim_id integer not null references claim (id) on delete cascade,
    b_claim_id integer not null references claim (id) on delete cascade,
    primary key (finding_id, a_claim_id, b_claim_id)
) strict, without rowid;

create index finding_repeat_a on finding_repeat (a_claim_id);
create index finding_repeat_b on finding_repeat (b_claim_id);

-- All are compared once more with the next article that comes in.
insert or ignore into article_waiting (article_id) select id from article where is_current = 1;
