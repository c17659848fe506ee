-- The register of unfinished work: what must still happen after a commit, written in the transaction of its cause.

-- A row lies in the bucket of its owner. is_due: it waits, its time has come, and nobody has taken it. leased_until is real time, all
-- other instants are the network's. trying_since: from when its age counts, for kinds that are tried for so and so long.
-- owner: work
-- placed: by bucket
create table work (
  bucket smallint not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  owner text collate "C" not null,
  facts jsonb not null,
  state text collate "C" not null check (state in ('waiting', 'done', 'parked', 'cancelled')),
  due_at timestamptz not null,
  is_due boolean not null,
  trying_since timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  leased_by text collate "C",
  leased_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  decision text collate "C" check (decision in ('retried', 'cancelled')),
  decided_because text,
  decided_at timestamptz,
  primary key (bucket, id),
  constraint work_once unique (bucket, kind, subject),
  constraint work_ended check ((state = 'waiting') = (ended_at is null)),
  constraint work_leased check ((leased_by is null) = (leased_until is null) and (leased_by is null or state = 'waiting')),
  constraint work_due check (not is_due or (state = 'waiting' and leased_by is null)),
  constraint work_decided check ((decision is null) = (decided_because is null) and (decision is null) = (decided_at is null))
);
-- What is due, owner by owner: a runner goes from one to the next without reading the rows between.
create index work_is_due on work (kind, owner, due_at, id) where is_due;
create index work_later on work (due_at) where state = 'waiting' and not is_due and leased_by is null;
create index work_leases on work (leased_until) where leased_by is not null;
-- For people: everything that waits or is parked, and that of one owner.
create index work_listed on work (state, kind, due_at, id) where state in ('waiting', 'parked');
create index work_of_owner on work (bucket, owner, state, kind, due_at, id) where state in ('waiting', 'parked');
create index work_finished on work (ended_at) where state in ('done', 'cancelled');

-- Notices that wait are carried over: each is a row of its own from here on. The bucket in an id are its first two characters.
create function pg_temp.bucket_for(owner text) returns smallint language sql immutable as $$
  select case when length(split_part(owner, '_', 2)) = 28 then
      (position(substr(split_part(owner, '_', 2), 1, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1) * 32
        + position(substr(split_part(owner, '_', 2), 2, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1
    else ('x' || substr(md5(owner), 1, 8))::bit(32)::bigint % 256 end
$$;
create function pg_temp.work_id(bucket smallint, id text) returns text language sql immutable as $$
  select 'wrk_' || substr('0123456789abcdefghjkmnpqrstvwxyz', bucket / 32 + 1, 1)
    || substr('0123456789abcdefghjkmnpqrstvwxyz', bucket % 32 + 1, 1) || split_part(id, '_', 2)
$$;
insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
  select b.bucket, pg_temp.work_id(b.bucket, n.id), 'word_notice', n.id, b.owner,
    jsonb_build_object('notice', n.kind), 'waiting', n.created_at, true,
    n.created_at, n.created_at
  from outbox_notices n
    cross join lateral (select coalesce(n.receiver, n.id) as owner, pg_temp.bucket_for(coalesce(n.receiver, n.id)) as bucket) b
  where n.composed_at is null;
drop index outbox_notices_waiting;
