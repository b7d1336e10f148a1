-- A worker is through with a batch: it is done when none of its rows is due at once (E7). A row whose result could not be stored is still
-- on its way: then the lease runs out instead, and the row is uncertain (E5).
update batches as b
   set owner = null, lease_until = null,
       done_at = case when exists (select 1 from deliveries d
                                    where d.batch_id = b.id and d.state = 'pending' and coalesce(d.reason, '') <> 'waiting'
                                      and coalesce(d.next_attempt_at, @now) <= @now)
                      then null else @now end
 where b.id = @batch and b.fence = @fence
   and not exists (select 1 from deliveries d where d.batch_id = b.id and d.state = 'sending');
