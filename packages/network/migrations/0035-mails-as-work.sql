-- When a mail is sent, how often it was tried and why it was given up stand in the register from here on.
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
-- Whose a mail is, its cause names; one that names nobody takes turns of its own. What a mail server said may name somebody.
insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, attempts, last_error,
    created_at, ended_at)
  select b.bucket, pg_temp.work_id(b.bucket, m.id), 'send_mail', m.id, o.owner, '{}',
    case when m.parked_reason is null then 'waiting' else 'parked' end, m.next_attempt_at, false, m.created_at, m.attempts,
    regexp_replace(m.parked_reason, '\S+@\S+', '[address]', 'g'), m.created_at,
    case when m.parked_reason is not null then m.next_attempt_at end
  from outbox_mails m
    cross join lateral (select coalesce(substring(m.cause from '(?:sgn|cus|pac|pay)_[0-9a-hjkmnp-tv-z]{28}'), m.id) as owner) o
    cross join lateral (select pg_temp.bucket_for(o.owner) as bucket) b
  where m.delivered_at is null;
drop index outbox_mails_due;
alter table outbox_mails drop column attempts, drop column next_attempt_at, drop column parked_reason;
