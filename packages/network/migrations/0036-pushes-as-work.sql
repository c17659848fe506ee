-- When a browser is told, and how often it was tried, stand in the register from here on.
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
insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, attempts, created_at)
  select b.bucket, pg_temp.work_id(b.bucket, m.id), 'push_message', m.id, b.owner, '{}', 'waiting', m.next_attempt_at, false,
    m.created_at, m.attempts, m.created_at
  from push_messages m
    left join push_subscriptions s on s.id = m.subscription
    cross join lateral (
      select coalesce(s.sign_on, m.id) as owner, pg_temp.bucket_for(coalesce(s.sign_on, m.id)) as bucket) b;
drop index push_messages_due;
alter table push_messages drop column attempts, drop column next_attempt_at;
