-- Subscriptions that are looked at later are work of the register, each on its own.

drop index subscription_settings_due;

-- What waits is carried over. Owners are purchasing accounts: the bucket lies in their ids.
insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
select s.bucket,
  'wrk_' || substr('0123456789abcdefghjkmnpqrstvwxyz', s.bucket / 32 + 1, 1)
    || substr('0123456789abcdefghjkmnpqrstvwxyz', s.bucket % 32 + 1, 1)
    || substr(md5('look_after_subscription ' || s.subscription), 1, 26),
  'look_after_subscription', s.subscription, s.purchasing_account, '{}', 'waiting', s.check_at, false, s.check_at, s.check_at
from subscription_settings s where s.check_at is not null;
