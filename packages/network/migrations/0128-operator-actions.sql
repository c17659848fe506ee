-- What operators did, in a chain of its own: who, what, to what, and how it was before and after; with the change itself, or not
-- at all.

-- What it says is one text, so that it can be hashed again: docs/chain.md. Why is beside it, under a salted hash in that text, so that
-- it can be blanked when it speaks of somebody who is erased.
-- owner: actions
-- placed: coordinator
create table operator_actions (
  number bigint primary key check (number > 0),
  content text not null,
  why text,
  why_salt bytea not null,
  -- Of whom why may speak: with their erasure it is blanked.
  payment_account text collate "C",
  purchasing_account text collate "C",
  previous_hash bytea not null,
  hash bytea not null
);

create index operator_actions_payment_account on operator_actions (payment_account) where why is not null;
create index operator_actions_purchasing_account on operator_actions (purchasing_account) where why is not null;

-- Of the last one. Actions are few: whoever adds one locks it.
-- owner: actions
-- placed: coordinator
create table operator_actions_end (
  is_only boolean primary key default true check (is_only),
  number bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex')
);
insert into operator_actions_end default values;

create function guard_operator_action() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.number, old.content, old.why_salt, old.previous_hash, old.hash)
    is distinct from (new.number, new.content, new.why_salt, new.previous_hash, new.hash) or new.why is not null then
    raise exception 'what operators did in % never changes', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger operator_actions_guarded before delete or update on operator_actions
  for each row execute function guard_operator_action();
