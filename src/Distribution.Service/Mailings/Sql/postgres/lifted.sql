-- At the lift nobody needs an embargoed copy any more: pending advance rows are cancelled (DESIGN §4.5).
update deliveries as d
   set state = 'cancelled', reason = 'lifted', settled_at = clock_timestamp()
  from releases r
 where d.release_id = r.id and d.kind = 'advance' and d.state = 'pending'
   and (r.lifted_at is not null or r.lifts_at <= clock_timestamp());
