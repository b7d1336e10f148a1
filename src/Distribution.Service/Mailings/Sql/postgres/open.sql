-- Opens the gate, once: the database's clock decides, and the moment is latched (I8, E18). No row changed means: still closed.
update releases as r
   set lifted_at = coalesce(r.lifted_at, clock_timestamp()), state = 'public'
  from mailings m
 where m.id = @mailing and m.kind = 'release' and m.state = 'armed' and m.opens_at <= clock_timestamp()
   and r.id = m.release_id and r.held_at is null and m.held_at is null and r.state in ('scheduled', 'public')
   and (r.lifts_at is null or r.lifts_at <= clock_timestamp());

update mailings as m
   set state = 'open', opened_at = clock_timestamp()
  from releases r
 where m.id = @mailing and m.state = 'armed' and m.opens_at <= clock_timestamp() and m.held_at is null
   and (m.opens_at >= clock_timestamp() - @late * interval '1 second' or m.late_allowed_at is not null) -- later than the limit is a person's matter
   and r.id = m.release_id and r.held_at is null
   and (m.kind <> 'release' or r.lifted_at is not null)
   and (m.kind <> 'advance' or r.lifts_at is null or clock_timestamp() < r.lifts_at);
