-- Releases with a batch whose lease ran out. After a start of the database no lease runs out for one lease length (E4):
-- a restart must not look like the death of every worker.
select distinct m.release_id
  from batches b
  join mailings m on m.id = b.mailing_id
 where b.owner is not null and b.lease_until < clock_timestamp()
   and pg_postmaster_start_time() + @lease * interval '1 second' < clock_timestamp();
