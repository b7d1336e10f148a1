-- Freezes the audience of a mailing: one row for everybody who is on one of its lists at this moment (DESIGN §4.6, §4.7).
-- @choices says which language a ranking gets, over what is sealed or asked for; null where nothing ranked is to be had.
-- Whoever has a row of the same release, kind and ordinal, by an earlier mailing, gets no second one (I5).
insert into deliveries
  (mailing_id, release_id, kind, ordinal, subscriber_id, list_id, position, language, fallback, policy, wait_seconds,
   state, reason, sealed_hash, generation, fence, attempts, uncertainties, maybe_has_it)
with choices as (
  select json_extract(value, '$.ranked') as ranked, json_extract(value, '$.language') as language from json_each(@choices)
),
on_lists as (
  select s.subscriber_id,
         min(ml.position * 4294967296 + s.list_id) % 4294967296 as list_id,
         case when max(l.policy = 'source') then 'source' when max(l.policy = 'wait') then 'wait' else 'skip' end as policy,
         coalesce(min(l.wait_for) filter (where l.policy = 'wait'), 0) as wait_seconds
    from mailing_lists ml
    join lists l on l.id = ml.list_id
    join subscriptions s on s.list_id = ml.list_id and s.ended_at is null
   where ml.mailing_id = @mailing
   group by s.subscriber_id
),
audience as (
  select o.subscriber_id, o.list_id, o.policy, o.wait_seconds, p.status,
         coalesce(c.language, @source) as language,
         c.language is null as fallback
    from on_lists o
    join subscribers p on p.id = o.subscriber_id
    left join choices c on c.ranked = p.languages
   where p.status <> 'unconfirmed'
     and (@kind <> 'advance' or p.accredited_terms is not null)
     and not exists (select 1 from deliveries d
                      where d.release_id = @release and d.kind = @kind and d.ordinal = @ordinal and d.subscriber_id = o.subscriber_id)
),
ranked as (
  select a.*,
         row_number() over (partition by a.language order by (a.subscriber_id * 2654435761 + @mailing * 40503) % 4294967291) as place,
         count(*) over (partition by a.language) as together
    from audience a
)
select @mailing, @release, @kind, @ordinal, r.subscriber_id, r.list_id,
       -- one of each language first, then all languages in proportion (E21)
       row_number() over (order by case when r.place = 1 then 0.0 else r.place * 1.0 / r.together end, r.language) - 1,
       r.language, r.fallback, r.policy, r.wait_seconds,
       case when r.status = 'suppressed' then 'suppressed' when r.fallback and r.policy = 'skip' then 'cancelled' else 'pending' end,
       case when r.status <> 'suppressed' and r.fallback and r.policy = 'skip' then 'no-edition' end,
       e.sealed_hash, @generation, 0, 0, 0, false
  from ranked r
  left join editions e on e.release_id = @release and e.language = r.language and e.state = 'sealed';
