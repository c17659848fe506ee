-- A billing run goes through each bucket by itself: one that somebody holds up does not keep the others waiting.

-- A row for each bucket in which an account was due when the run began. resume_after is the last payment account of it that
-- was looked at: it moves in the transaction that makes the requests.
-- owner: billing
-- placed: by bucket
create table billing_run_buckets (
  bucket smallint not null,
  run text collate "C" not null,
  resume_after text collate "C" not null,
  is_done boolean not null,
  primary key (bucket, run)
);
create index billing_run_buckets_open on billing_run_buckets (run, bucket) where not is_done;
-- Ids of accounts begin with their bucket, so the mark of an unfinished run says in each where it is to go on.
insert into billing_run_buckets (bucket, run, resume_after, is_done)
  select b.bucket, r.id, r.resume_after, false from billing_runs r cross join buckets b where r.status = 'started';
alter table billing_runs drop column resume_after;

drop index payment_accounts_billing_day;
create index payment_accounts_billing_day on payment_accounts (bucket, billing_day, id);
