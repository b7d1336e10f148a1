-- The lease ran out: what was on its way is uncertain, the rest is anybody's (E5). Under the exclusive lock of the release.
update deliveries as d
   set state = 'uncertain', reason = 'lease-expired', uncertainties = d.uncertainties + 1, maybe_has_it = true
  from batches b
 where b.id = d.batch_id and d.release_id = @release and d.state = 'sending' and b.owner is not null and b.lease_until < @now;

update batches as b
   set owner = null, lease_until = null, fence = b.fence + 1
  from mailings m
 where m.id = b.mailing_id and m.release_id = @release and b.owner is not null and b.lease_until < @now;
