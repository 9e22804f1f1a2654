-- Migration 7: what weighing the claims of related articles came to, so that an article that comes in
-- can speak for what others say without their being read again.

create table resemblance (
    later_article_id   integer not null references article (id) on delete cascade,
    earlier_article_id integer not null references article (id) on delete cascade,
    pairs              blob not null,  -- of the program's own; see src/store/resemblance_rows.cpp
    primary key (later_article_id, earlier_article_id)
) strict, without rowid;

create index resemblance_earlier on resemblance (earlier_article_id);

-- All are compared anew with the next article.
update article_compared set caution = -1;
delete from property where name = 'articles_compared';
