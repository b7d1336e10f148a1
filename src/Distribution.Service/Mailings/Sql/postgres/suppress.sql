-- Whoever may not be mailed any more is not (I6); an advance copy has no reader after the lift.
update deliveries as d
   set state = case when x.gone then 'suppressed' else 'cancelled' end,
       reason = case when x.gone then x.why else 'lifted' end,
       settled_at = clock_timestamp()
  from (select d.id,
               s.status <> 'confirmed' or not on_list.yes or (d.kind = 'advance' and s.accredited_terms is null) as gone,
               case when s.status <> 'confirmed' then s.status when not on_list.yes then 'unsubscribed' else 'not-accredited' end as why,
               d.kind = 'advance' and (r.lifted_at is not null or coalesce(r.lifts_at <= clock_timestamp(), false)) as lifted
          from jsonb_to_recordset(cast(@attempts as jsonb)) as a(id bigint, fence bigint)
          join deliveries d on d.id = a.id
          join batches b on b.id = d.batch_id and b.fence = a.fence
          join releases r on r.id = d.release_id
          join subscribers s on s.id = d.subscriber_id
          cross join lateral (select exists (select 1 from subscriptions p
                                               join mailing_lists ml on ml.list_id = p.list_id and ml.mailing_id = d.mailing_id
                                              where p.subscriber_id = d.subscriber_id and p.ended_at is null) as yes) on_list) x
 where d.id = x.id and d.state = 'pending' and (x.gone or x.lifted);
