-- A reservation that ends is released by work of the register. Those that are open are carried over.

insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
select r.bucket,
  'wrk_' || substr('0123456789abcdefghjkmnpqrstvwxyz', r.bucket / 32 + 1, 1)
    || substr('0123456789abcdefghjkmnpqrstvwxyz', r.bucket % 32 + 1, 1) || substr(md5('end_reservation ' || r.id), 1, 26),
  'end_reservation', r.id, r.payment_account, '{}', 'waiting', r.ends_at, false, r.ends_at, r.reserved_at
from reservations r where r.released_at is null;
