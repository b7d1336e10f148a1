-- Releases with a batch whose lease ran out. The one process of an embedded database takes over every lease when it starts.
select distinct m.release_id
  from batches b
  join mailings m on m.id = b.mailing_id
 where b.owner is not null and b.lease_until < @now;
