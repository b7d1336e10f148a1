-- What became of rows. An acceptance is recorded whatever the fence (E4); everything else only for the attempt that it belongs to.
-- What would be tried again in a cancelled mailing is cancelled with it.
update deliveries as d
   set state = case when x.state = 'pending' and m.state = 'cancelled' then 'cancelled' else x.state end,
       reason = case when x.state = 'pending' and m.state = 'cancelled' then 'mailing-cancelled' else x.reason end,
       reply = x.reply, next_attempt_at = case when m.state <> 'cancelled' then x.next_attempt_at end,
       settled_at = case when x.state in ('sent', 'refused') or (x.state = 'pending' and m.state = 'cancelled') then @now end,
       attempts = d.attempts - case when x.free then 1 else 0 end,
       uncertainties = d.uncertainties + case when x.state = 'uncertain' then 1 else 0 end,
       maybe_has_it = d.maybe_has_it or x.state = 'uncertain'
  from (select json_extract(value, '$.id') as id, json_extract(value, '$.fence') as fence, json_extract(value, '$.state') as state,
               json_extract(value, '$.reason') as reason, json_extract(value, '$.reply') as reply,
               json_extract(value, '$.next_attempt_at') as next_attempt_at, json_extract(value, '$.free') as free
          from json_each(@results)) as x, mailings m
 where d.id = x.id and m.id = d.mailing_id
   and ((x.state = 'sent' and d.state in ('sending', 'uncertain', 'pending')) or (d.state = 'sending' and d.fence = x.fence));
