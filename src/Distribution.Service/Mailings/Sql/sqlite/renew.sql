-- Renews the leases of a process, by a timer and not by progress (E1); a batch that is not returned was lost to another.
update batches
   set lease_until = @until
 where owner = @owner and id in (select value from json_each(@batches))
returning id;
