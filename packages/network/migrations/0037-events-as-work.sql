-- When an engine is told, and how often that was tried, stand in the register from here on. parked_reason stays: merchants read it.
create or replace function pg_temp.bucket_for(owner text) returns smallint language sql immutable as $$
  select case when length(split_part(owner, '_', 2)) = 28 then
      (position(substr(split_part(owner, '_', 2), 1, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1) * 32
        + position(substr(split_part(owner, '_', 2), 2, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1
    else ('x' || substr(md5(owner), 1, 8))::bit(32)::bigint % 256 end
$$;
create or replace function pg_temp.work_id(bucket smallint, id text) returns text language sql immutable as $$
  select 'wrk_' || substr('0123456789abcdefghjkmnpqrstvwxyz', bucket / 32 + 1, 1)
    || substr('0123456789abcdefghjkmnpqrstvwxyz', bucket % 32 + 1, 1) || split_part(id, '_', 2)
$$;
insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, attempts, last_error,
    created_at, ended_at)
  select b.bucket, pg_temp.work_id(b.bucket, e.id), 'tell_engine', e.id, e.merchant, jsonb_build_object('type', e.type),
    case when e.parked_reason is null then 'waiting' else 'parked' end, e.next_attempt_at, false, e.created_at, e.attempts,
    regexp_replace(e.parked_reason, '(https?://[^/[:space:]]+)\S*', '\1/…', 'g'), e.created_at,
    case when e.parked_reason is not null then e.next_attempt_at end
  from merchant_events e cross join lateral (select pg_temp.bucket_for(e.merchant) as bucket) b
  where e.delivered_at is null;
drop index merchant_events_due;
alter table merchant_events drop column attempts, drop column next_attempt_at;
