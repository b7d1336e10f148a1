-- What a worker needs to compose the messages of a batch that it leases.
select d.id, d.subscriber_id, d.release_id, d.mailing_id, d.kind, d.language, d.fallback, d.sealed_hash, m.generation, m.opened_at,
       s.email, s.name, s.outlet, s.zone, s.version, l.name as list_name, l.titles as list_titles, d.attempts, d.attempted_at
  from deliveries d
  join mailings m on m.id = d.mailing_id
  join subscribers s on s.id = d.subscriber_id
  join lists l on l.id = d.list_id
  join editions e on e.release_id = d.release_id and e.language = d.language and e.state = 'sealed' and e.sealed_hash = d.sealed_hash
 where d.batch_id = @batch and d.state = 'pending' and coalesce(d.next_attempt_at, @now) <= @now
 order by d.position;
