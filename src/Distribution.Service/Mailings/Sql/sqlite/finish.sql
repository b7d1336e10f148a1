-- A mailing is finished when nothing is pending or on its way (I2), or uncertain and still to be resent (E5, as in resend.sql).
update mailings as m
   set state = 'finished', finished_at = @now
 where m.state = 'open'
   and not exists (select 1 from deliveries d
                    where d.mailing_id = m.id
                      and (d.state in ('pending', 'sending') or (d.state = 'uncertain' and ((@resends and d.uncertainties = 1) or @always))));
