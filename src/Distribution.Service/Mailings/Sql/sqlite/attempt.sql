-- The attempt: only a row that this returns may have content written (E2). Tested for each row, in this one statement, by the database's
-- clock: fence and lease, gate open, no hold and no pause, the hash that was sealed and approved (I4), generation, the reader's version,
-- who may be mailed (I6), never before the opening (I1), and an advance copy only before the lift as it now stands.
update deliveries as d
   set state = 'sending', reason = null, attempts = d.attempts + 1, attempted_at = @now, fence = a.fence, generation = a.generation,
       next_attempt_at = null
  from (select json_extract(value, '$.id') as id, json_extract(value, '$.fence') as fence, json_extract(value, '$.owner') as owner,
               json_extract(value, '$.generation') as generation, json_extract(value, '$.version') as version from json_each(@attempts)) as a,
       batches b, mailings m, releases r, editions e, subscribers s
 where d.id = a.id and d.state = 'pending'
   and b.id = d.batch_id and b.fence = a.fence and b.owner = a.owner and b.lease_until > @now
   and m.id = d.mailing_id and m.state = 'open' and m.opened_at is not null and m.opens_at <= @now
   and m.generation = a.generation and m.held_at is null and m.paused_at is null
   and r.id = d.release_id and r.held_at is null
   and (d.kind = 'advance' or r.lifts_at is null or r.lifts_at <= @now)
   and (d.kind <> 'advance' or (r.lifted_at is null and r.lifts_at > @now and s.accredited_terms is not null))
   and e.release_id = d.release_id and e.language = d.language and e.state = 'sealed' and e.sealed_hash = d.sealed_hash
   and s.id = d.subscriber_id and s.status = 'confirmed' and s.version = a.version
   and exists (select 1 from subscriptions p
                 join mailing_lists ml on ml.list_id = p.list_id and ml.mailing_id = d.mailing_id
                where p.subscriber_id = d.subscriber_id and p.ended_at is null)
returning id, fence;
