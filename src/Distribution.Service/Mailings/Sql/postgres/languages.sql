-- Brings the rows of an open mailing into line with what is sealed (DESIGN §4.7).
-- Sealed since, or sealed anew: the row takes the hash that was approved (I4).
update deliveries as d
   set sealed_hash = e.sealed_hash, reason = null, wait_until = null, next_attempt_at = null
  from editions e
 where d.mailing_id = @mailing and d.state = 'pending' and e.release_id = d.release_id and e.language = d.language
   and e.state = 'sealed' and d.sealed_hash is distinct from e.sealed_hash;

-- Not sealed at the opening: the list's policy speaks.
update deliveries as d
   set state = 'cancelled', reason = 'no-edition', settled_at = clock_timestamp()
 where d.mailing_id = @mailing and d.state = 'pending' and d.sealed_hash is null and d.policy = 'skip' and d.language <> @source;

update deliveries as d
   set reason = 'waiting', wait_until = m.opened_at + d.wait_seconds * interval '1 second'
  from mailings m
 where d.mailing_id = @mailing and m.id = d.mailing_id and d.state = 'pending' and d.sealed_hash is null and d.policy = 'wait'
   and d.language <> @source and d.wait_until is null;

-- The source in its stead, at once or when the waiting has an end.
update deliveries as d
   set language = @source, fallback = true, sealed_hash = e.sealed_hash, reason = null, wait_until = null, next_attempt_at = null
  from editions e
 where d.mailing_id = @mailing and d.state = 'pending' and d.sealed_hash is null and d.language <> @source
   and (d.policy = 'source' or d.wait_until <= clock_timestamp())
   and e.release_id = d.release_id and e.language = @source and e.state = 'sealed';
