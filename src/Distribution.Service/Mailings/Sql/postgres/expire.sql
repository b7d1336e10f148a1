-- The lease ran out: what was on its way is uncertain, the rest is anybody's (E5). Under the exclusive lock of the release.
-- One statement, because the clock goes on: a batch that ran out between two would be freed with rows on their way for ever.
with freed as (
  update batches as b
     set owner = null, lease_until = null, fence = b.fence + 1
    from mailings m
   where m.id = b.mailing_id and m.release_id = @release and b.owner is not null and b.lease_until < clock_timestamp()
  returning b.id
)
update deliveries as d
   set state = 'uncertain', reason = 'lease-expired', uncertainties = d.uncertainties + 1, maybe_has_it = true
  from freed
 where d.batch_id = freed.id and d.state = 'sending';
