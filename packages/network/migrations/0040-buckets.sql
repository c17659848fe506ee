-- A row for each bucket. The number of buckets is decided here once, for all who run a network: ids carry it.

-- Rows of one bucket lie on one machine, however many there are. Nobody inserts here but migrations: 256 buckets spread
-- evenly over a few machines, and a bucket is never taken away. Rows move often, and pages keep room for it.
-- owner: platform
-- placed: by bucket
create table buckets (
  bucket smallint not null primary key
);
alter table buckets set (fillfactor = 20);
insert into buckets (bucket) select generate_series(0, 255);

-- Which buckets there are is said by this table and by ids, and by no constraint of each table beside them.
do $$
declare
  one record;
begin
  for one in
    select conrelid::regclass as of, conname as name from pg_constraint
    where contype = 'c' and pg_get_constraintdef(oid, true) = 'CHECK (bucket >= 0 AND bucket <= 63)'
  loop
    execute format('alter table %s drop constraint %I', one.of, one.name);
  end loop;
end
$$;
