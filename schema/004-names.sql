-- Migration 4: an index of the names that articles are found by, so that a gate reads what is related to
-- a new story, and nothing else.

-- In how many articles a name stands, and in which: of the current ones that do not wait.
create table name (
    hash     integer primary key,  -- as in article_names
    articles integer not null check (articles > 0),
    places   blob                  -- as src/store/name_rows.cpp writes them; null for too many
) strict;

insert into property (name, value) values ('articles_in_name_index', '0');

-- They come into the index when they are compared, with the next article that comes in.
insert or ignore into article_waiting (article_id) select id from article where is_current = 1;
