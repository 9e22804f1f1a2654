-- What people write their queries on: these names stay, whatever happens to the tables below.
-- Texts come by subqueries, so that a question that asks for none does not read them.
-- The comments after `as` and after columns are what `tadqiq sql --views` prints. Amounts are cast, not
-- taken from the generated columns: where SQLite 3.40 keeps rows aside, 1200.0 of such a one becomes
-- an integer.

create view v_article as -- every article as it is now
select a.key                  as article,
       a.publisher,
       a.country,
       a.published,
       coalesce(a.title, (
           select trim(substr(text, 1, instr(text || char(10), char(10)) - 1))
           from article_text where article_id = a.id)) as headline,
       a.url,
       coalesce(o.key, a.key) as origin,  -- the earliest article with the same wording
       (select count(*) from claim where article_id = a.id) as figures,
       a.revision,
       (select text from article_text where article_id = a.id) as text,
       a.source,
       a.line,
       a.content_hash,
       a.ingested_at,
       a.program_version,
       a.lexicon_version,
       a.id                   as article_id
from article a
left join article_origin m on m.article_id = a.id
left join article o on o.id = m.origin_id
where a.is_current = 1;

create view v_revision as -- every wording of every article, also those that were replaced
select a.key as article, a.revision, a.is_current, a.publisher, a.published, a.title, t.text,
       a.content_hash, a.ingested_at, a.source, a.line, a.program_version, a.lexicon_version,
       a.id  as article_id
from article a
join article_text t on t.article_id = a.id;

create view v_any_figure as -- every figure of every wording; is_current tells them apart
select a.key                      as article,
       a.publisher,
       a.published,
       c.field,
       c.begin_byte,
       c.end_byte,
       cast(substr(cast(iif(c.field = 'title', a.title, (
           select text from article_text where article_id = a.id)) as blob),
           c.begin_byte + 1, c.end_byte - c.begin_byte) as text) as core,  -- the number alone
       cast(substr(cast(iif(c.field = 'title', a.title, (
           select text from article_text where article_id = a.id)) as blob),
           c.text_begin_byte + 1, c.text_end_byte - c.text_begin_byte) as text) as expression,  -- with its hedge and unit
       cast(substr(cast(iif(c.field = 'title', a.title, (
           select text from article_text where article_id = a.id)) as blob),
           c.sentence_begin_byte + 1, c.sentence_end_byte - c.sentence_begin_byte) as text) as sentence,  -- the quote
       c.kind,
       c.hedge,  -- exact, about, at_least, more_than, at_most, less_than, between, order
       c.unit,  -- ISO 4217, CLDR, or null
       cast(c.value_exact as real) as value,  -- to sort and compare by; null for a range
       cast(c.low_exact as real)   as low,    -- of a range, as stated
       cast(c.high_exact as real)  as high,
       c.value_exact,  -- every digit, as text
       c.low_exact,
       c.high_exact,
       c.alternative_exact,  -- the other reading of an ambiguous 1.500
       c.literal,  -- of a date, a time, a score
       c.literal_low_exact,
       c.literal_high_exact,
       c.literal_low_open,
       c.literal_high_open,
       c.implied_low_exact,
       c.implied_high_exact,
       c.implied_low_open,
       c.implied_high_open,
       cast(c.literal_low_exact as real)  as literal_low,   -- null: open to infinity
       cast(c.literal_high_exact as real) as literal_high,
       cast(c.implied_low_exact as real)  as implied_low,
       cast(c.implied_high_exact as real) as implied_high,
       c.measure,  -- what is measured: killed, price; ? before a stem: a word that no list knows
       c.counted,  -- the article's words
       (select group_concat(entity, ' ')
        from (select entity from claim_scope where claim_id = c.id order by entity)) as scope,
       c.anchor,  -- what the passage is about
       c.period,  -- the time that the amount covers
       c.as_of,  -- the date in its own clause
       coalesce(c.as_of, a.published) as at,  -- when the figure is said to hold
       c.status,  -- stated, planned, superseded, added, change
       c.is_cumulative,  -- a running total
       c.is_fixed,  -- an amount that cannot change
       c.part_of,                     -- the claim_id of its whole
       c.part_of_scope,  -- its whole, where no figure states it
       c.attributed_to,  -- who says so, in the article's words
       a.revision,
       a.is_current,
       coalesce((select origin_id from article_origin where article_id = a.id), a.id) as origin_id,
       a.id                       as article_id,
       c.id                       as claim_id
from claim c
join article a on a.id = c.article_id;

create view v_claim as -- every figure with all that is known of what it measures
select * from v_any_figure where is_current = 1;

create view v_figure as -- every figure as it was read: what it says and where it stands
select article, publisher, published, field, begin_byte, end_byte, core, expression, sentence,
       kind, hedge, unit, value, low, high, value_exact, low_exact, high_exact, alternative_exact,
       literal, claim_id
from v_any_figure
where is_current = 1;

create view v_scope as -- one row for every place or group that a figure is about
select s.entity, c.claim_id, c.article, c.publisher, c.measure, c.expression, c.value, c.unit, c.at
from claim_scope s
join v_claim c on c.claim_id = s.claim_id;

create view v_finding as -- every pair of figures that was compared, with the verdict
select f.verdict,
       f.verdict in ('contradiction', 'tension', 'part-exceeds-whole') as is_flagged,
       a.measure,
       a.scope                 as scope,
       a.article               as a_article,
       a.publisher             as a_publisher,
       a.at                    as a_at,
       a.attributed_to         as a_attributed_to,
       a.expression            as a_expression,
       a.value                 as a_value,
       a.unit                  as a_unit,
       a.sentence              as a_sentence,
       b.article               as b_article,
       b.publisher             as b_publisher,
       b.at                    as b_at,
       b.attributed_to         as b_attributed_to,
       b.expression            as b_expression,
       b.value                 as b_value,
       b.unit                  as b_unit,
       b.sentence              as b_sentence,
       cast(x.literal_low_exact as real)  as a_literal_low,  -- ranges: in one unit for both
       cast(x.literal_high_exact as real) as a_literal_high,
       cast(x.implied_low_exact as real)  as a_implied_low,
       cast(x.implied_high_exact as real) as a_implied_high,
       cast(y.literal_low_exact as real)  as b_literal_low,
       cast(y.literal_high_exact as real) as b_literal_high,
       cast(y.implied_low_exact as real)  as b_implied_low,
       cast(y.implied_high_exact as real) as b_implied_high,
       f.unit,
       f.gap,                             -- 1: what they suggest meets; 2: one is twice the other
       f.voices,                          -- dispute: two named sources; one-source: misquoted
       f.is_repeated,                     -- both articles said so before, in another sentence
       a.origin_id = b.origin_id          as is_one_origin,
       f.reason_en,
       f.reason_ar,
       f.fingerprint,
       a.claim_id              as a_claim_id,
       b.claim_id              as b_claim_id,
       f.id                    as finding_id
from finding f
join finding_side x on x.finding_id = f.id and x.side = 'a'
join finding_side y on y.finding_id = f.id and y.side = 'b'
join v_claim a on a.claim_id = x.claim_id
join v_claim b on b.claim_id = y.claim_id;

create view v_conflict as -- the pairs that cannot both be right, or that one would not expect to be
select * from v_finding where is_flagged;

create view v_slip as -- figures of one article that its own text ties together and do not fit
select s.rule, c.article, c.publisher, c.published, c.sentence,
       (select group_concat(expression, ' | ')
        from (select e.expression
              from slip_claim k join v_any_figure e on e.claim_id = k.claim_id
              where k.slip_id = s.id order by k.position)) as expressions,
       s.reason_en, s.reason_ar, s.fingerprint, s.id as slip_id
from slip s
join slip_claim k on k.slip_id = s.id and k.position = 0
join v_claim c on c.claim_id = k.claim_id;

create view v_cluster as -- one row a thing: all figures of it, from whom, how far apart
with grouped as (
    select k.cluster_id,
           min(c.id) as first_id,
           count(*)  as claims,
           min(cast(coalesce(c.value_exact, c.low_exact) as real))  as lowest,
           max(cast(coalesce(c.value_exact, c.high_exact) as real)) as highest
    from cluster_claim k
    join claim c on c.id = k.claim_id
    join article a on a.id = c.article_id and a.is_current = 1
    group by k.cluster_id)
select g.cluster_id, c.measure,
       (select group_concat(entity, ' ')
        from (select entity from claim_scope where claim_id = c.id order by entity)) as scope,
       c.kind, c.unit, g.claims,
       (select count(distinct a.id)
        from cluster_claim k join claim m on m.id = k.claim_id
        join article a on a.id = m.article_id and a.is_current = 1
        where k.cluster_id = g.cluster_id) as articles,
       (select count(distinct a.publisher)
        from cluster_claim k join claim m on m.id = k.claim_id
        join article a on a.id = m.article_id and a.is_current = 1
        where k.cluster_id = g.cluster_id) as publishers,
       (select count(distinct coalesce(o.origin_id, a.id))
        from cluster_claim k join claim m on m.id = k.claim_id
        join article a on a.id = m.article_id and a.is_current = 1
        left join article_origin o on o.article_id = a.id
        where k.cluster_id = g.cluster_id) as origins,
       g.lowest, g.highest,
       (select count(*)
        from cluster_claim m
        cross join finding_side x on x.claim_id = m.claim_id and x.side = 'a'
        cross join finding f on f.id = x.finding_id
        where m.cluster_id = g.cluster_id
          and f.verdict in ('contradiction', 'tension')) as conflicts
from grouped g
join claim c on c.id = g.first_id;

create view v_cluster_claim as -- the figures of every cluster
select k.cluster_id, c.*
from cluster_claim k
join v_claim c on c.claim_id = k.claim_id;

create view v_timeline as -- dated figures, to follow one over hours and days: order by at
select c.at, c.measure, c.scope, c.anchor, c.value, c.low, c.high, c.unit, c.hedge, c.expression,
       c.publisher, c.article, c.status, c.is_cumulative, c.attributed_to, k.cluster_id, c.claim_id
from v_claim c
left join cluster_claim k on k.claim_id = c.claim_id
where c.at is not null and c.kind not in ('date', 'time', 'ordinal', 'score', 'identifier');

create view v_source_agreement as -- how often two publishers' figures of one thing agree
with counted as (  -- from the index alone
    select source_pair_id, verdict, count(*) as findings
    from finding
    where source_pair_id is not null
    group by source_pair_id, verdict)
select p.publisher_1,
       p.publisher_2,
       sum(c.findings)                                    as compared,
       sum(iif(c.verdict = 'consistent', c.findings, 0))  as consistent,
       sum(iif(c.verdict = 'update', c.findings, 0))      as updates,
       sum(iif(c.verdict in ('contradiction', 'tension', 'part-exceeds-whole'), c.findings, 0))
                                                          as conflicts,
       sum(iif(c.verdict = 'contradiction', c.findings, 0)) as contradictions,
       sum(iif(c.verdict = 'tension', c.findings, 0))       as tensions,
       round(1.0 * sum(iif(c.verdict = 'consistent', c.findings, 0)) / sum(c.findings), 3)
                                                          as agreement
from counted c
join source_pair p on p.id = c.source_pair_id
group by p.id;

create view v_single_origin as -- figures that no article of another origin confirms
select c.*
from v_claim c
where c.kind not in ('date', 'time', 'ordinal', 'score', 'identifier')
  and not exists (
      select 1
      from finding_side x
      join finding f on f.id = x.finding_id and f.verdict = 'consistent'
      join finding_side y on y.finding_id = x.finding_id and y.side <> x.side
      join claim d on d.id = y.claim_id
      join article e on e.id = d.article_id and e.is_current = 1
      left join article_origin o on o.article_id = e.id
      where x.claim_id = c.claim_id and coalesce(o.origin_id, e.id) <> c.origin_id);

create view v_correction as -- figures that an article's next wording gives differently
select old.article, old.publisher, old.measure, old.counted, old.scope,
       old.expression as was, new.expression as became, old.value as was_value,
       new.value      as became_value, old.unit, old.sentence as was_sentence,
       new.sentence   as became_sentence, old.revision, r.ingested_at as corrected_at
from article r  -- the few that were replaced come first
cross join article replaced on replaced.key = r.key and replaced.revision = r.revision - 1
cross join v_any_figure old on old.article_id = replaced.id
join v_any_figure new
    on new.article_id = r.id and new.kind = old.kind and new.unit is old.unit
   and new.measure = old.measure and new.scope is old.scope and new.period is old.period
   and new.status = old.status
where r.revision > 1
  and new.value_exact is not old.value_exact
  and not exists (select 1 from claim same
                  where same.article_id = r.id and same.measure = old.measure
                    and same.unit is old.unit and same.value_exact is old.value_exact);

create view v_decision as -- what people decided on findings and slips, and of which there are
select d.fingerprint, d.decision, d.reason, d.author, d.decided_on, d.expires_on,
       coalesce((select verdict from finding where fingerprint = d.fingerprint),
                (select min(rule) from slip where fingerprint = d.fingerprint)) as verdict
from decision d;
