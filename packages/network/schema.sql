-- The schema after all migrations. Made by `node checks/schema.ts --write`; CI compares it. Do not edit.

CREATE OR REPLACE FUNCTION public.count_changed_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select * from rows_now except select * from rows_before) then
    update facts_version set version = version + 1;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% rows are never changed or deleted', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$function$;

create table access_tokens (
  token_hash bytea not null,
  role text collate "C" not null,
  subject text collate "C" not null,
  customer text collate "C",
  purchasing_account text collate "C",
  payment_account text collate "C",
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_tokens_pkey PRIMARY KEY (token_hash),
  constraint access_tokens_check CHECK ((role = 'customer'::text) = (customer IS NOT NULL)),
  constraint access_tokens_check1 CHECK ((customer IS NULL) = (purchasing_account IS NULL)),
  constraint access_tokens_check2 CHECK ((customer IS NULL) = (payment_account IS NULL)),
  constraint access_tokens_role_check CHECK (role = ANY (ARRAY['customer'::text, 'merchant'::text]))
);

create table billing_run_totals (
  run text collate "C" not null,
  currency text collate "C" not null,
  request_count bigint not null,
  amount_micros bigint not null,
  constraint billing_run_totals_pkey PRIMARY KEY (run, currency),
  constraint billing_run_totals_run_fkey FOREIGN KEY (run) REFERENCES billing_runs(id)
);

create table billing_runs (
  id text collate "C" not null,
  billed_on date not null,
  status text collate "C" not null,
  resume_after text collate "C" not null,
  request_count bigint default 0 not null,
  below_threshold_count bigint default 0 not null,
  still_open_count bigint default 0 not null,
  without_method_count bigint default 0 not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint billing_runs_pkey PRIMARY KEY (id),
  constraint billing_runs_billed_on_key UNIQUE (billed_on),
  constraint billing_runs_status_check CHECK (status = ANY (ARRAY['started'::text, 'finished'::text]))
);

create table customers (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  first_name text not null,
  last_name text not null,
  country text collate "C" not null,
  postal_code text not null,
  language text collate "C" not null,
  registered_at timestamp with time zone not null,
  constraint customers_pkey PRIMARY KEY (bucket, id),
  constraint customers_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint customers_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id)
);

create table email_directory (
  email_key text collate "C" not null,
  sign_on text collate "C" not null,
  constraint email_directory_pkey PRIMARY KEY (email_key)
);

create table facts_version (
  singleton boolean not null,
  version bigint not null,
  constraint facts_version_pkey PRIMARY KEY (singleton),
  constraint facts_version_singleton_check CHECK (singleton)
);

create table guess_counters (
  key text collate "C" not null,
  points integer default 0 not null,
  expire bigint,
  constraint guess_counters_pkey PRIMARY KEY (key)
);

create table hold_endings (
  bucket smallint not null,
  hold text collate "C" not null,
  outcome text collate "C" not null,
  posted_micros bigint not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint hold_endings_pkey PRIMARY KEY (bucket, hold),
  constraint hold_endings_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint hold_endings_bucket_hold_fkey FOREIGN KEY (bucket, hold) REFERENCES holds(bucket, id),
  constraint hold_endings_check CHECK ((outcome = 'posted'::text) = (posted_micros > 0)),
  constraint hold_endings_outcome_check CHECK (outcome = ANY (ARRAY['posted'::text, 'voided'::text, 'expired'::text])),
  constraint hold_endings_posted_micros_check CHECK (posted_micros >= 0)
);
CREATE TRIGGER hold_endings_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold_endings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table holds (
  bucket smallint not null,
  id text collate "C" not null,
  debit_account text collate "C" not null,
  credit_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  recipe text collate "C" not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint holds_pkey PRIMARY KEY (bucket, id),
  constraint holds_amount_micros_check CHECK (amount_micros > 0),
  constraint holds_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint holds_check CHECK (debit_account <> credit_account)
);
CREATE TRIGGER holds_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.holds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table known_devices (
  token_hash bytea not null,
  sign_on text collate "C" not null,
  member_id_key text collate "C" not null,
  last_used_at timestamp with time zone not null,
  constraint known_devices_pkey PRIMARY KEY (token_hash, sign_on)
);

create table ledger_accounts (
  bucket smallint not null,
  id text collate "C" not null,
  currency text collate "C" not null,
  debits_micros bigint default 0 not null,
  credits_micros bigint default 0 not null,
  debit_holds_micros bigint default 0 not null,
  credit_holds_micros bigint default 0 not null,
  debit_count bigint default 0 not null,
  floor text collate "C" not null,
  opened_at timestamp with time zone not null,
  constraint ledger_accounts_pkey PRIMARY KEY (bucket, id),
  constraint ledger_accounts_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint ledger_accounts_credit_holds_micros_check CHECK (credit_holds_micros >= 0),
  constraint ledger_accounts_credits_micros_check CHECK (credits_micros >= 0),
  constraint ledger_accounts_debit_count_check CHECK (debit_count >= 0),
  constraint ledger_accounts_debit_holds_micros_check CHECK (debit_holds_micros >= 0),
  constraint ledger_accounts_debits_micros_check CHECK (debits_micros >= 0),
  constraint ledger_accounts_floor CHECK (
CASE floor
    WHEN 'credits_within_debits'::text THEN (credits_micros + credit_holds_micros) <= debits_micros
    WHEN 'debits_within_credits'::text THEN (debits_micros + debit_holds_micros) <= credits_micros
    ELSE true
END),
  constraint ledger_accounts_floor_check CHECK (floor = ANY (ARRAY['none'::text, 'credits_within_debits'::text, 'debits_within_credits'::text]))
) with (fillfactor=60);

create table ledger_checkpoints (
  through_seq bigint not null,
  account text collate "C" not null,
  currency text collate "C" not null,
  debits_micros numeric not null,
  credits_micros numeric not null,
  taken_at timestamp with time zone not null,
  constraint ledger_checkpoints_pkey PRIMARY KEY (through_seq, account, currency)
);

create table merchant_addresses (
  merchant text collate "C" not null,
  address text collate "C" not null,
  added_at timestamp with time zone not null,
  constraint merchant_addresses_pkey PRIMARY KEY (merchant, address),
  constraint merchant_addresses_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id)
);

create table merchant_keys (
  merchant text collate "C" not null,
  kid text collate "C" not null,
  jwk jsonb not null,
  added_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint merchant_keys_pkey PRIMARY KEY (merchant, kid),
  constraint merchant_keys_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id)
);

create table merchant_visits (
  sign_on text collate "C" not null,
  merchant text collate "C" not null,
  clicked_at timestamp with time zone not null,
  constraint merchant_visits_pkey PRIMARY KEY (sign_on, merchant)
);

create table merchants (
  id text collate "C" not null,
  name text not null,
  currency text collate "C" not null,
  share_millionths bigint not null,
  site text not null,
  status text collate "C" not null,
  brand jsonb not null,
  registered_at timestamp with time zone not null,
  request_key text collate "C",
  request_hash text collate "C",
  constraint merchants_pkey PRIMARY KEY (id),
  constraint merchants_request_key_key UNIQUE (request_key),
  constraint merchants_share_millionths_check CHECK (share_millionths >= 0 AND share_millionths <= 1000000),
  constraint merchants_status_check CHECK (status = ANY (ARRAY['active'::text, 'closed'::text]))
);
CREATE TRIGGER merchants_counted AFTER UPDATE ON public.merchants REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_facts();

create table offer_versions (
  id text collate "C" not null,
  offer text collate "C" not null,
  title text not null,
  description text not null,
  kind text collate "C" not null,
  url text not null,
  prices jsonb not null,
  access jsonb not null,
  royalties jsonb not null,
  incentives jsonb not null,
  tax_category text collate "C" not null,
  refund_policy text collate "C" not null,
  terms_hash text collate "C" not null,
  created_at timestamp with time zone not null,
  constraint offer_versions_pkey PRIMARY KEY (id),
  constraint offer_versions_kind_check CHECK (kind = ANY (ARRAY['digital'::text, 'service'::text, 'physical'::text, 'subscription'::text, 'metered'::text])),
  constraint offer_versions_offer_fkey FOREIGN KEY (offer) REFERENCES offers(id) DEFERRABLE INITIALLY DEFERRED,
  constraint offer_versions_offer_terms_hash_key UNIQUE (offer, terms_hash)
);
CREATE TRIGGER offer_versions_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.offer_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table offers (
  id text collate "C" not null,
  merchant text collate "C" not null,
  sku text collate "C" not null,
  current_version text collate "C" not null,
  status text collate "C" not null,
  constraint offers_pkey PRIMARY KEY (id),
  constraint offers_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id),
  constraint offers_merchant_sku_key UNIQUE (merchant, sku),
  constraint offers_status_check CHECK (status = ANY (ARRAY['active'::text, 'unlisted'::text, 'withdrawn'::text]))
);
CREATE TRIGGER offers_counted AFTER UPDATE ON public.offers REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_facts();

create table outbox_mails (
  id text collate "C" not null,
  cause text collate "C" not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamp with time zone not null,
  attempts integer default 0 not null,
  next_attempt_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  parked_reason text,
  constraint outbox_mails_pkey PRIMARY KEY (id),
  constraint outbox_mails_cause_key UNIQUE (cause)
);
CREATE INDEX outbox_mails_due ON public.outbox_mails USING btree (next_attempt_at) WHERE ((delivered_at IS NULL) AND (parked_reason IS NULL));

create table payment_accounts (
  bucket smallint not null,
  id text collate "C" not null,
  currency text collate "C" not null,
  time_zone text not null,
  billing_day smallint not null,
  threshold_micros bigint,
  status text collate "C" not null,
  opened_at timestamp with time zone not null,
  constraint payment_accounts_pkey PRIMARY KEY (bucket, id),
  constraint payment_accounts_billing_day_check CHECK (billing_day >= 1 AND billing_day <= 31),
  constraint payment_accounts_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint payment_accounts_status_check CHECK (status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])),
  constraint payment_accounts_threshold_micros_check CHECK (threshold_micros >= 0)
);
CREATE INDEX payment_accounts_billing_day ON public.payment_accounts USING btree (billing_day, id);
CREATE TRIGGER payment_accounts_counted AFTER UPDATE ON public.payment_accounts REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_facts();

create table payment_batches (
  id text collate "C" not null,
  processor text collate "C" not null,
  status text collate "C" not null,
  request_count integer not null,
  attempts integer default 0 not null,
  refused_reason text,
  recorded_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  answered_at timestamp with time zone,
  constraint payment_batches_pkey PRIMARY KEY (id),
  constraint payment_batches_request_count_check CHECK (request_count > 0),
  constraint payment_batches_status_check CHECK (status = ANY (ARRAY['recorded'::text, 'submitted'::text, 'answered'::text, 'refused'::text]))
);
CREATE INDEX payment_batches_unfinished ON public.payment_batches USING btree (processor, id) WHERE (status = ANY (ARRAY['recorded'::text, 'submitted'::text]));

create table payment_methods (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  position smallint not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  label text not null,
  expires_on date,
  status text collate "C" not null,
  added_at timestamp with time zone not null,
  constraint payment_methods_pkey PRIMARY KEY (bucket, id),
  constraint payment_methods_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint payment_methods_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id),
  constraint payment_methods_status_check CHECK (status = ANY (ARRAY['verified'::text, 'removed'::text]))
);
CREATE UNIQUE INDEX payment_methods_position ON public.payment_methods USING btree (bucket, payment_account, "position") WHERE (status = 'verified'::text);
CREATE TRIGGER payment_methods_counted AFTER UPDATE ON public.payment_methods REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_facts();

create table payment_report_lines (
  report text collate "C" not null,
  line integer not null,
  request text not null,
  status text not null,
  reason text,
  outcome text collate "C" not null,
  received_at timestamp with time zone not null,
  constraint payment_report_lines_pkey PRIMARY KEY (report, line),
  constraint payment_report_lines_outcome_check CHECK (outcome = ANY (ARRAY['paid'::text, 'declined'::text, 'unknown'::text, 'repeated'::text, 'contradicts'::text]))
);
CREATE INDEX payment_report_lines_contradicts ON public.payment_report_lines USING btree (received_at) WHERE (outcome = 'contradicts'::text);
CREATE TRIGGER payment_report_lines_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.payment_report_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table payment_reports (
  id text collate "C" not null,
  key text collate "C",
  lines_hash text collate "C" not null,
  line_count integer not null,
  applied_count integer default 0 not null,
  paid_count integer default 0 not null,
  declined_count integer default 0 not null,
  unknown_count integer default 0 not null,
  repeated_count integer default 0 not null,
  contradicts_count integer default 0 not null,
  received_at timestamp with time zone not null,
  constraint payment_reports_pkey PRIMARY KEY (id),
  constraint payment_reports_check CHECK (applied_count <= line_count),
  constraint payment_reports_key_key UNIQUE (key)
);

create table payment_requests (
  bucket smallint not null,
  id text collate "C" not null,
  run text collate "C" not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  owed_micros bigint not null,
  through_number bigint not null,
  payment_method text collate "C" not null,
  method_label text not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  status text collate "C" not null,
  declined_reason text,
  batch text collate "C",
  requested_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  announced_at timestamp with time zone,
  constraint payment_requests_pkey PRIMARY KEY (bucket, id),
  constraint payment_requests_amount_micros_check CHECK (amount_micros > 0),
  constraint payment_requests_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint payment_requests_bucket_payment_account_currency_run_key UNIQUE (bucket, payment_account, currency, run),
  constraint payment_requests_check CHECK (owed_micros >= amount_micros),
  constraint payment_requests_check1 CHECK ((status = 'declined'::text) = (declined_reason IS NOT NULL)),
  constraint payment_requests_check2 CHECK ((status = ANY (ARRAY['paid'::text, 'declined'::text])) = (answered_at IS NOT NULL)),
  constraint payment_requests_status_check CHECK (status = ANY (ARRAY['requested'::text, 'submitted'::text, 'paid'::text, 'declined'::text]))
);
CREATE INDEX payment_requests_batch ON public.payment_requests USING btree (batch, id) WHERE (batch IS NOT NULL);
CREATE UNIQUE INDEX payment_requests_open ON public.payment_requests USING btree (bucket, payment_account, currency) WHERE (status = ANY (ARRAY['requested'::text, 'submitted'::text]));
CREATE INDEX payment_requests_run ON public.payment_requests USING btree (run, id);
CREATE INDEX payment_requests_unannounced ON public.payment_requests USING btree (id) WHERE ((answered_at IS NOT NULL) AND (announced_at IS NULL));
CREATE INDEX payment_requests_waiting ON public.payment_requests USING btree (processor, id) WHERE (status = 'requested'::text);

create table provider_documents (
  model text collate "C" not null,
  id text collate "C" not null,
  payload jsonb not null,
  grant_id text collate "C",
  uid text collate "C",
  expires_at timestamp with time zone not null,
  consumed_at timestamp with time zone,
  constraint provider_documents_pkey PRIMARY KEY (model, id)
);
CREATE INDEX provider_documents_expired ON public.provider_documents USING btree (expires_at);
CREATE INDEX provider_documents_grant ON public.provider_documents USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX provider_documents_uid ON public.provider_documents USING btree (model, uid) WHERE (uid IS NOT NULL);

create table purchases (
  bucket smallint not null,
  id text collate "C" not null,
  order_id text collate "C" not null,
  merchant text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  offer text collate "C" not null,
  offer_version text collate "C" not null,
  quantity integer not null,
  currency text collate "C" not null,
  price_micros bigint not null,
  share_micros bigint not null,
  fee_micros bigint not null,
  tab_number bigint not null,
  tab_total_micros bigint not null,
  access_until timestamp with time zone,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint purchases_pkey PRIMARY KEY (bucket, id),
  constraint purchases_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint purchases_bucket_currency_payment_account_tab_number_key UNIQUE (bucket, currency, payment_account, tab_number),
  constraint purchases_bucket_payment_account_merchant_order_id_key UNIQUE (bucket, payment_account, merchant, order_id),
  constraint purchases_check CHECK (price_micros = (share_micros + fee_micros)),
  constraint purchases_fee_micros_check CHECK (fee_micros >= 0),
  constraint purchases_price_micros_check CHECK (price_micros > 0),
  constraint purchases_quantity_check CHECK (quantity > 0),
  constraint purchases_share_micros_check CHECK (share_micros >= 0),
  constraint purchases_tab_number_check CHECK (tab_number > 0),
  constraint purchases_tab_total_micros_check CHECK (tab_total_micros > 0)
);
CREATE INDEX purchases_owned ON public.purchases USING btree (bucket, purchasing_account, offer, tab_number);
CREATE TRIGGER purchases_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.purchases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table purchasing_accounts (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  status text collate "C" not null,
  opened_at timestamp with time zone not null,
  constraint purchasing_accounts_pkey PRIMARY KEY (bucket, id),
  constraint purchasing_accounts_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint purchasing_accounts_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id),
  constraint purchasing_accounts_status_check CHECK (status = ANY (ARRAY['active'::text, 'closed'::text]))
);
CREATE INDEX purchasing_accounts_payment_account ON public.purchasing_accounts USING btree (bucket, payment_account);
CREATE TRIGGER purchasing_accounts_counted AFTER UPDATE ON public.purchasing_accounts REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_facts();

create table registrations (
  id text collate "C" not null,
  email_key text collate "C" not null,
  details jsonb,
  content_hash text collate "C",
  card_session text collate "C",
  status text collate "C" not null,
  payment_account text collate "C",
  started_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_check CHECK ((status = 'started'::text) = (details IS NOT NULL)),
  constraint registrations_check1 CHECK ((status = 'completed'::text) = (payment_account IS NOT NULL)),
  constraint registrations_status_check CHECK (status = ANY (ARRAY['started'::text, 'completed'::text, 'abandoned'::text]))
);
CREATE INDEX registrations_expired ON public.registrations USING btree (expires_at) WHERE (status = 'started'::text);

create table sandbox_clock (
  singleton boolean default true not null,
  offset_ms bigint not null,
  constraint sandbox_clock_pkey PRIMARY KEY (singleton),
  constraint sandbox_clock_offset_ms_check CHECK (offset_ms >= 0),
  constraint sandbox_clock_singleton_check CHECK (singleton)
);

create table schema_migrations (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table sessions (
  token_hash bytea not null,
  sign_on text collate "C" not null,
  customer text collate "C" not null,
  purchasing_account text collate "C" not null,
  payment_account text collate "C" not null,
  signed_on_at timestamp with time zone not null,
  last_purchase_at timestamp with time zone,
  ended_at timestamp with time zone,
  provider_session text collate "C",
  constraint sessions_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX sessions_provider_session ON public.sessions USING btree (provider_session) WHERE (provider_session IS NOT NULL);
CREATE INDEX sessions_sign_on ON public.sessions USING btree (sign_on);

create table sign_on_transactions (
  token_hash bytea not null,
  browser_hash bytea not null,
  merchant text collate "C" not null,
  return_to text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sign_on_transactions_pkey PRIMARY KEY (token_hash)
);

create table sign_ons (
  bucket smallint not null,
  id text collate "C" not null,
  customer text collate "C" not null,
  purchasing_account text collate "C" not null,
  email text not null,
  member_id text not null,
  password_hash text collate "C",
  recovery_hash text collate "C",
  created_at timestamp with time zone not null,
  constraint sign_ons_pkey PRIMARY KEY (bucket, id),
  constraint sign_ons_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint sign_ons_bucket_customer_fkey FOREIGN KEY (bucket, customer) REFERENCES customers(bucket, id),
  constraint sign_ons_bucket_purchasing_account_fkey FOREIGN KEY (bucket, purchasing_account) REFERENCES purchasing_accounts(bucket, id)
);
CREATE INDEX sign_ons_purchasing_account ON public.sign_ons USING btree (bucket, purchasing_account);

create table tabs (
  bucket smallint not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  requested_through bigint default 0 not null,
  paid_through bigint default 0 not null,
  paid_micros bigint default 0 not null,
  open_request text collate "C",
  statement_on date not null,
  statement_through bigint not null,
  statement_bought_micros bigint not null,
  statement_paid_micros bigint not null,
  constraint tabs_pkey PRIMARY KEY (bucket, payment_account, currency),
  constraint tabs_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint tabs_check CHECK (paid_through <= requested_through),
  constraint tabs_check1 CHECK (requested_through <= statement_through),
  constraint tabs_check2 CHECK (statement_paid_micros <= statement_bought_micros)
);

create table transfers (
  bucket smallint not null,
  id text collate "C" not null,
  seq bigint generated always as identity not null,
  debit_account text collate "C" not null,
  credit_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  recipe text collate "C" not null,
  reverses text collate "C",
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint transfers_pkey PRIMARY KEY (bucket, id),
  constraint transfers_amount_micros_check CHECK (amount_micros > 0),
  constraint transfers_bucket_check CHECK (bucket >= 0 AND bucket <= 63),
  constraint transfers_check CHECK (debit_account <> credit_account)
);
CREATE UNIQUE INDEX transfers_reverses ON public.transfers USING btree (bucket, reverses) WHERE (reverses IS NOT NULL);
CREATE INDEX transfers_seq ON public.transfers USING btree (seq);
CREATE TRIGGER transfers_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.transfers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
