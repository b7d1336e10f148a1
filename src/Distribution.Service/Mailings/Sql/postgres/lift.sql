-- Latches the lift of releases whose instant has come, though their mailing be held: a late mailing does not close the newsroom (I8).
update releases
   set lifted_at = clock_timestamp(), state = 'public'
 where lifted_at is null and state = 'scheduled' and held_at is null and lifts_at <= clock_timestamp();
