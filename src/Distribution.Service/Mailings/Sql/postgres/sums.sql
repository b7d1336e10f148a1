-- The sum of I2, by language: state, reason, whether the source went out in another language's stead.
select language, fallback, state, coalesce(reason, '') as reason, count(*) as rows
  from deliveries where mailing_id = @mailing
 group by language, fallback, state, coalesce(reason, '')
 order by language, fallback, state, reason;
