-- Leases a batch that nobody holds and that has a row to send (E1). The fence rises: whoever held it before may send no more.
update batches as b
   set owner = @owner, fence = b.fence + 1, lease_until = @until
  from mailings m
  join releases r on r.id = m.release_id
 where b.id = @batch and b.owner is null and b.done_at is null
   and m.id = b.mailing_id and m.state = 'open' and m.held_at is null and m.paused_at is null and r.held_at is null
   and exists (select 1 from deliveries d
                 join editions e on e.release_id = d.release_id and e.language = d.language and e.state = 'sealed'
                where d.batch_id = b.id and d.state = 'pending' and d.sealed_hash = e.sealed_hash
                  and coalesce(d.next_attempt_at, @now) <= @now)
returning fence;
