-- Batches, reports, returns and answers are work of the register; a batch that is refused is halved.

alter table payment_batches add column split_from text collate "C";
alter table payment_batches drop constraint payment_batches_status_check;
alter table payment_batches add constraint payment_batches_status_check
  check (status in ('recorded', 'submitted', 'answered', 'refused', 'split'));
drop index payment_batches_unfinished;
drop index payment_requests_unannounced;

-- What was under way is carried over. The bucket in an id are its first two characters.
create or replace function pg_temp.bucket_for(owner text) returns smallint language sql immutable as $$
  select case when length(split_part(owner, '_', 2)) = 28 then
      (position(substr(split_part(owner, '_', 2), 1, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1) * 32
        + position(substr(split_part(owner, '_', 2), 2, 1) in '0123456789abcdefghjkmnpqrstvwxyz') - 1
    else ('x' || substr(md5(owner), 1, 8))::bit(32)::bigint % 256 end
$$;
create or replace function pg_temp.carry_over(kind text, subject text, owner text, facts jsonb, state text, due_at timestamptz, last_error text)
  returns void language sql as $$
  insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, last_error, created_at, ended_at)
  select b.bucket,
    'wrk_' || substr('0123456789abcdefghjkmnpqrstvwxyz', b.bucket / 32 + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', b.bucket % 32 + 1, 1) || substr(md5(kind || ' ' || subject), 1, 26),
    kind, subject, owner, facts, state, due_at, false, due_at, last_error, due_at,
    case when state = 'parked' then due_at end
  from (select pg_temp.bucket_for(owner) as bucket) b
$$;

select pg_temp.carry_over('record_batches', 'carried over/' || q.processor, 'processor:' || q.processor,
    jsonb_build_object('processor', q.processor), 'waiting', min(q.requested_at), null)
  from payment_requests q where q.status = 'requested' group by q.processor;
select pg_temp.carry_over('submit_batch', b.id, 'processor:' || b.processor,
    jsonb_build_object('processor', b.processor), 'waiting', b.recorded_at, null)
  from payment_batches b where b.status = 'recorded';
select pg_temp.carry_over('collect_report', b.id, 'processor:' || b.processor,
    jsonb_build_object('processor', b.processor), 'waiting', b.submitted_at, null)
  from payment_batches b where b.status = 'submitted';
-- A batch that was refused is tried again, and halved until the line stands alone for which it is refused.
select pg_temp.carry_over('submit_batch', b.id, 'processor:' || b.processor,
    jsonb_build_object('processor', b.processor), 'waiting', b.recorded_at, null)
  from payment_batches b where b.status = 'refused'
    and exists (select from payment_requests q where q.batch = b.id and q.status = 'submitted');
update payment_batches b set status = 'recorded', refused_reason = null where b.status = 'refused'
  and exists (select from payment_requests q where q.batch = b.id and q.status = 'submitted');
select pg_temp.carry_over('announce_answer', q.id, q.payment_account, '{}', 'waiting', q.answered_at, null)
  from payment_requests q where q.answered_at is not null and q.announced_at is null;
select pg_temp.carry_over('return_credit', r.id, r.payment_account, jsonb_build_object('processor', r.processor),
    'waiting', r.recorded_at, null)
  from credit_returns r where r.status = 'recorded';
-- Nobody heard of a return that was refused: somebody looks at the last one of each account.
select pg_temp.carry_over('return_credit', r.id, r.payment_account, jsonb_build_object('processor', r.processor),
    'parked', r.recorded_at, r.refused_reason)
  from credit_returns r where r.status = 'refused' and not exists (
    select from credit_returns l where l.bucket = r.bucket and l.payment_account = r.payment_account and l.id > r.id);
select pg_temp.carry_over('forget_way_back', w.payment_account, w.payment_account, '{}', 'waiting', w.kept_until, null)
  from ways_back w;
select pg_temp.carry_over('look_at_disagreement', d.id, 'network', '{}', 'parked', d.received_at,
    d.outcome || ': ' || d.request || ' reported as ' || d.status)
  from report_disagreements d;
-- Of a gift that somebody may still take up, or on which somebody stopped half way.
select pg_temp.carry_over('look_after_gift', g.id, g.payment_account, '{}', 'waiting',
    case when g.status = 'sent' then g.expires_at else g.changed_at end, null)
  from gifts g where g.status in ('ordered', 'sent', 'claimed', 'withdrawing');
drop index gifts_unfinished;
drop index gifts_expiring;
