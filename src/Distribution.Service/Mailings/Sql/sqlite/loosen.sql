-- Takes rows that are due again, or due at last, out of batches that are done, so that they are cut into new ones (E7).
update deliveries as d
   set batch_id = null
  from batches b
 where d.mailing_id = @mailing and d.state = 'pending' and b.id = d.batch_id and b.done_at is not null
   and coalesce(d.reason, '') <> 'waiting' and coalesce(d.next_attempt_at, @now) <= @now;
