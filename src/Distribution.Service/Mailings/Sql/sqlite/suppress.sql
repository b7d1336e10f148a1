-- Whoever may not be mailed any more is not (I6); an advance copy has no reader after the lift.
update deliveries as d
   set state = case when x.gone then 'suppressed' else 'cancelled' end,
       reason = case when x.gone then x.why else 'lifted' end,
       settled_at = @now
  from (select y.id, y.status <> 'confirmed' or not y.on_list or (y.kind = 'advance' and y.accredited_terms is null) as gone,
               case when y.status <> 'confirmed' then y.status when not y.on_list then 'unsubscribed' else 'not-accredited' end as why,
               y.kind = 'advance' and (y.lifted_at is not null or coalesce(y.lifts_at <= @now, false)) as lifted
          from (select d.id, d.kind, s.status, s.accredited_terms, r.lifted_at, r.lifts_at,
                       exists (select 1 from subscriptions p
                                 join mailing_lists ml on ml.list_id = p.list_id and ml.mailing_id = d.mailing_id
                                where p.subscriber_id = d.subscriber_id and p.ended_at is null) as on_list
                  from (select json_extract(value, '$.id') as id, json_extract(value, '$.fence') as fence from json_each(@attempts)) as a
                  join deliveries d on d.id = a.id
                  join batches b on b.id = d.batch_id and b.fence = a.fence
                  join releases r on r.id = d.release_id
                  join subscribers s on s.id = d.subscriber_id) as y) as x
 where d.id = x.id and d.state = 'pending' and (x.gone or x.lifted);
