-- Migration 5: how often two publishers agree, counted from an index instead of from all articles.

-- Two publishers that findings are about, in byte order.
create table source_pair (
    id          integer primary key,
    publisher_1 text not null,
    publisher_2 text not null check (publisher_2 > publisher_1),
    unique (publisher_1, publisher_2)
) strict;

-- Null where both articles are of one publisher, or one of none.
alter table finding add column source_pair_id integer references source_pair (id);

-- Those on words that were replaced since: from now on they go when the words do.
delete from finding
where id in (select s.finding_id from finding_side s join claim c on c.id = s.claim_id
             join article a on a.id = c.article_id where a.is_current = 0);

create table finding_publishers as
select x.finding_id, min(a.publisher, b.publisher) as publisher_1,
       max(a.publisher, b.publisher) as publisher_2
from finding_side x
join finding_side y on y.finding_id = x.finding_id and y.side = 'b'
join claim c on c.id = x.claim_id
join claim d on d.id = y.claim_id
join article a on a.id = c.article_id
join article b on b.id = d.article_id
where x.side = 'a' and a.publisher <> b.publisher
order by x.finding_id;

insert into source_pair (publisher_1, publisher_2)
select distinct publisher_1, publisher_2 from finding_publishers order by 1, 2;

update finding
set source_pair_id = (select p.id
                      from finding_publishers f
                      join source_pair p
                          on p.publisher_1 = f.publisher_1 and p.publisher_2 = f.publisher_2
                      where f.finding_id = finding.id);

drop table finding_publishers;

create index finding_source_pair on finding (source_pair_id, verdict)
    where source_pair_id is not null;
