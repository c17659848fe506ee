-- Billing: runs, payment requests, batches, payment reports, and how far each tab is requested and paid.

-- resume_after is the last payment account that was looked at: it moves in the transaction that makes the
-- requests, so that a run that died goes on where it stopped.
-- owner: billing
-- placed: coordinator
create table billing_runs (
  id text collate "C" primary key,
  billed_on date not null unique,
  status text collate "C" not null check (status in ('started', 'finished')),
  resume_after text collate "C" not null,
  request_count bigint not null default 0,
  below_threshold_count bigint not null default 0,
  still_open_count bigint not null default 0,
  without_method_count bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);

-- owner: billing
-- placed: coordinator
create table billing_run_totals (
  run text collate "C" not null references billing_runs (id),
  currency text collate "C" not null,
  request_count bigint not null,
  amount_micros bigint not null,
  primary key (run, currency)
);

-- Purchases up to paid_through are paid. paid_micros is all that was collected for the tab: what it
-- exceeds the purchases up to paid_through by is a part payment of the next ones. The statement marks say
-- where the last billing day closed: up to which purchase, with which totals bought and paid.
-- owner: billing
-- placed: by bucket
create table tabs (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  requested_through bigint not null default 0,
  paid_through bigint not null default 0,
  paid_micros bigint not null default 0,
  open_request text collate "C",
  statement_on date not null,
  statement_through bigint not null,
  statement_bought_micros bigint not null,
  statement_paid_micros bigint not null,
  primary key (bucket, payment_account, currency),
  check (paid_through <= requested_through),
  check (requested_through <= statement_through),
  check (statement_paid_micros <= statement_bought_micros)
);

-- One charge. The method is copied, so that a batch that is sent again is the same batch.
-- owner: billing
-- placed: by bucket
create table payment_requests (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  run text collate "C" not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  -- All that was owed; what it exceeds the amount by is less than one minor unit.
  owed_micros bigint not null check (owed_micros >= amount_micros),
  through_number bigint not null,
  payment_method text collate "C" not null,
  method_label text not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  status text collate "C" not null check (status in ('requested', 'submitted', 'paid', 'declined')),
  declined_reason text,
  batch text collate "C",
  requested_at timestamptz not null,
  answered_at timestamptz,
  -- When the customer was written to about the answer.
  announced_at timestamptz,
  primary key (bucket, id),
  unique (bucket, payment_account, currency, run),
  check ((status = 'declined') = (declined_reason is not null)),
  check ((status in ('paid', 'declined')) = (answered_at is not null))
);
create unique index payment_requests_open on payment_requests (bucket, payment_account, currency)
  where status in ('requested', 'submitted');
create index payment_requests_run on payment_requests (run, id);
create index payment_requests_waiting on payment_requests (processor, id) where status = 'requested';
create index payment_requests_unannounced on payment_requests (id)
  where answered_at is not null and announced_at is null;
create index payment_requests_batch on payment_requests (batch, id) where batch is not null;

-- What goes to a processor in one call or file. It is recorded before the call, with the requests in it;
-- attempts counts calls that were begun, so that one in doubt is asked after before it is sent again.
-- owner: billing
-- placed: coordinator
create table payment_batches (
  id text collate "C" primary key,
  processor text collate "C" not null,
  status text collate "C" not null check (status in ('recorded', 'submitted', 'answered', 'refused')),
  request_count integer not null check (request_count > 0),
  attempts integer not null default 0,
  refused_reason text,
  recorded_at timestamptz not null,
  submitted_at timestamptz,
  answered_at timestamptz
);
create index payment_batches_unfinished on payment_batches (processor, id)
  where status in ('recorded', 'submitted');

-- A payment report. key is its sender's own id, where it gave one: the same key with the same lines is the same
-- report. applied_count moves in the transaction that applies the lines.
-- owner: billing
-- placed: coordinator
create table payment_reports (
  id text collate "C" primary key,
  key text collate "C" unique,
  lines_hash text collate "C" not null,
  line_count integer not null,
  applied_count integer not null default 0,
  paid_count integer not null default 0,
  declined_count integer not null default 0,
  unknown_count integer not null default 0,
  repeated_count integer not null default 0,
  contradicts_count integer not null default 0,
  received_at timestamptz not null,
  check (applied_count <= line_count)
);

-- Every line of every payment report, as it came: also unknown and repeated ones.
-- owner: billing
-- placed: coordinator
create table payment_report_lines (
  report text collate "C" not null,
  line integer not null,
  request text not null,
  status text not null,
  reason text,
  outcome text collate "C" not null check (outcome in ('paid', 'declined', 'unknown', 'repeated', 'contradicts')),
  received_at timestamptz not null,
  primary key (report, line)
);
create index payment_report_lines_contradicts on payment_report_lines (received_at)
  where outcome = 'contradicts';
create trigger payment_report_lines_unchanged before update or delete or truncate on payment_report_lines
  for each statement execute function refuse_change();
