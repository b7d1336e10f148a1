-- Opens the gate, once: the database's clock decides, and the moment is latched (I8, E18). No row changed means: still closed.
update releases as r
   set lifted_at = coalesce(r.lifted_at, @now), state = 'public'
  from mailings m
 where m.id = @mailing and m.kind = 'release' and m.state = 'armed' and m.opens_at <= @now
   and r.id = m.release_id and r.held_at is null and m.held_at is null and r.state in ('scheduled', 'public')
   and (r.lifts_at is null or r.lifts_at <= @now);

update mailings as m
   set state = 'open', opened_at = @now
  from releases r
 where m.id = @mailing and m.state = 'armed' and m.opens_at <= @now and m.held_at is null
   and (m.opens_at >= @late_before or m.late_allowed_at is not null) -- later than the limit is a person's matter
   and r.id = m.release_id and r.held_at is null
   and (m.kind <> 'release' or r.lifted_at is not null)
   and (m.kind <> 'advance' or r.lifts_at is null or @now < r.lifts_at);
