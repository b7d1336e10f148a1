-- Renews the leases of a process, by a timer and not by progress (E1); a batch that is not returned was lost to another.
update batches
   set lease_until = clock_timestamp() + @lease * interval '1 second'
 where owner = @owner and id in (select cast(value as bigint) from jsonb_array_elements_text(cast(@batches as jsonb)))
returning id;
