-- Uncertain once, and the policy is to resend: the same row, the same Message-ID, again (E5). @always: a pickup folder never doubles (E17).
update deliveries as d
   set state = 'pending', reason = 'resend', next_attempt_at = clock_timestamp()
  from mailings m
 where d.state = 'uncertain' and ((@resends and d.uncertainties = 1) or @always) and m.id = d.mailing_id and m.state = 'open'
   and d.kind in ('release', 'advance');
