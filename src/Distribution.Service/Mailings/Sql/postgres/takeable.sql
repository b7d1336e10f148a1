-- Batches that somebody should take, the oldest mailing first.
select b.id
  from batches b
  join mailings m on m.id = b.mailing_id
  join releases r on r.id = m.release_id
 where b.owner is null and b.done_at is null
   and m.state = 'open' and m.held_at is null and m.paused_at is null and r.held_at is null
   and exists (select 1 from deliveries d
                 join editions e on e.release_id = d.release_id and e.language = d.language and e.state = 'sealed'
                where d.batch_id = b.id and d.state = 'pending' and d.sealed_hash = e.sealed_hash
                  and coalesce(d.next_attempt_at, clock_timestamp()) <= clock_timestamp())
 order by m.opened_at, b.number
 limit 100;
