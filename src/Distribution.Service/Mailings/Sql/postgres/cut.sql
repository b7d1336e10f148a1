-- Cuts the pending rows of a mailing that belong to no batch into batches of @size, each with all languages.
insert into batches (mailing_id, number, fence, created_at)
select @mailing, @first + cut.number, 0, clock_timestamp()
  from (select distinct (row_number() over (order by position) - 1) / @size as number
          from deliveries where mailing_id = @mailing and state = 'pending' and batch_id is null) cut;

update deliveries as d
   set batch_id = b.id
  from (select id, (row_number() over (order by position) - 1) / @size as number
          from deliveries where mailing_id = @mailing and state = 'pending' and batch_id is null) cut
  join batches b on b.mailing_id = @mailing and b.number = @first + cut.number
 where d.id = cut.id;
