-- The schema after all migrations. Made by `node checks/schema.ts --write`; CI compares it. Do not edit.

CREATE OR REPLACE FUNCTION public.guard_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.bucket, old.id, old.kind, old.request_id, old.purchase, old.payment_account, old.asked_by,
      old.amount_micros, old.reason, old.rule, old.facts, old.credit, old.claimed_at)
    is distinct from (new.bucket, new.id, new.kind, new.request_id, new.purchase, new.payment_account, new.asked_by,
      new.amount_micros, new.reason, new.rule, new.facts, new.credit, new.claimed_at)
    or old.status <> 'pending' and ((old.status, old.decided_at, old.decided_by)
    is distinct from (new.status, new.decided_at, new.decided_by)
    or new.decision_reason is distinct from old.decision_reason and new.decision_reason is distinct from '') then
    raise exception 'what was asked or decided in % never changes', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.guard_operator_action()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.guard_payout()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.bucket, old.id, old.run, old.merchant, old.currency, old.amount_micros, old.account_kind, old.account,
      old.account_version, old.made_at)
    is distinct from (new.bucket, new.id, new.run, new.merchant, new.currency, new.amount_micros, new.account_kind,
      new.account, new.account_version, new.made_at)
    or (new.status <> old.status and (old.status, new.status) not in (('made', 'sent'), ('made', 'paid'),
      ('made', 'returned'), ('sent', 'paid'), ('sent', 'returned'), ('paid', 'returned')))
    or (new.status = old.status
      and (old.sent_at, old.paid_at, old.returned_at, old.returned_by, old.returned_reason)
      is distinct from (new.sent_at, new.paid_at, new.returned_at, new.returned_by, new.returned_reason)) then
    raise exception 'a payout goes forward, and is what it was' using errcode = 'restrict_violation';
  end if;
  return new;
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
  id text collate "C" not null,
  constraint access_tokens_pkey PRIMARY KEY (token_hash),
  constraint access_tokens_check CHECK ((role = 'customer'::text) = (customer IS NOT NULL)),
  constraint access_tokens_check1 CHECK ((customer IS NULL) = (purchasing_account IS NULL)),
  constraint access_tokens_check2 CHECK ((customer IS NULL) = (payment_account IS NULL)),
  constraint access_tokens_check3 CHECK (role <> 'merchant'::text OR expires_at IS NOT NULL),
  constraint access_tokens_id_key UNIQUE (id),
  constraint access_tokens_role_check CHECK (role = ANY (ARRAY['customer'::text, 'merchant'::text]))
);
CREATE INDEX access_tokens_customer ON public.access_tokens USING btree (subject) WHERE ((role = 'customer'::text) AND (revoked_at IS NULL));
CREATE INDEX access_tokens_ended ON public.access_tokens USING btree (LEAST(revoked_at, expires_at));
CREATE INDEX access_tokens_merchant ON public.access_tokens USING btree (subject, expires_at) WHERE ((role = 'merchant'::text) AND (revoked_at IS NULL));

create table authenticator_apps (
  sign_on text collate "C" not null,
  sealed_key bytea not null,
  last_step bigint not null,
  started_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint authenticator_apps_pkey PRIMARY KEY (sign_on)
);

create table billing_run_buckets (
  bucket smallint not null,
  run text collate "C" not null,
  resume_after text collate "C" not null,
  is_done boolean not null,
  constraint billing_run_buckets_pkey PRIMARY KEY (bucket, run)
);
CREATE INDEX billing_run_buckets_open ON public.billing_run_buckets USING btree (run, bucket) WHERE (NOT is_done);

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

create table buckets (
  bucket smallint not null,
  last_seq bigint default 0 not null,
  facts_version bigint default 1 not null,
  constraint buckets_pkey PRIMARY KEY (bucket)
) with (fillfactor=20);

create table business_expenses (
  bucket smallint not null,
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null,
  purchased_at timestamp with time zone not null,
  marked_at timestamp with time zone not null,
  constraint business_expenses_pkey PRIMARY KEY (bucket, purchase)
);
CREATE INDEX business_expenses_days ON public.business_expenses USING btree (bucket, payment_account, currency, purchased_at, tab_number);
CREATE INDEX business_expenses_member ON public.business_expenses USING btree (bucket, purchasing_account, tab_number);
CREATE INDEX business_expenses_member_days ON public.business_expenses USING btree (bucket, purchasing_account, purchased_at, tab_number);
CREATE INDEX business_expenses_tab ON public.business_expenses USING btree (bucket, payment_account, currency, tab_number);

create table chain_blocks (
  bucket smallint not null,
  through_seq bigint not null,
  hash bytea not null,
  hashed_at timestamp with time zone not null,
  form smallint default 1 not null,
  constraint chain_blocks_pkey PRIMARY KEY (bucket, through_seq),
  constraint chain_blocks_hash CHECK (octet_length(hash) = 32)
);
CREATE TRIGGER chain_blocks_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.chain_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table chain_ends (
  bucket smallint not null,
  through_seq bigint default 0 not null,
  hash bytea default decode(repeat('00'::text, 32), 'hex'::text) not null,
  is_new boolean default false not null,
  constraint chain_ends_pkey PRIMARY KEY (bucket),
  constraint chain_ends_hash CHECK (octet_length(hash) = 32)
);

create table chain_heads (
  number bigint not null,
  issuer text not null,
  made_at timestamp with time zone not null,
  previous_hash bytea not null,
  buckets smallint[] not null,
  through_seqs bigint[] not null,
  bucket_hashes bytea[] not null,
  actions_through bigint not null,
  actions_hash bytea not null,
  hash bytea not null,
  signature text not null,
  constraint chain_heads_pkey PRIMARY KEY (number),
  constraint chain_heads_check CHECK (cardinality(buckets) = cardinality(through_seqs) AND cardinality(buckets) = cardinality(bucket_hashes)),
  constraint chain_heads_number_check CHECK (number > 0)
);
CREATE TRIGGER chain_heads_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.chain_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table claims (
  bucket smallint not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  request_id text collate "C" not null,
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  asked_by text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  is_partial boolean not null,
  reason text collate "C",
  explanation text not null,
  status text collate "C" not null,
  rule text collate "C",
  facts jsonb,
  credit text collate "C" not null,
  claimed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text collate "C",
  decision_reason text,
  constraint claims_pkey PRIMARY KEY (bucket, id),
  constraint claims_amount_micros_check CHECK (amount_micros > 0),
  constraint claims_bucket_kind_asked_by_request_id_key UNIQUE (bucket, kind, asked_by, request_id),
  constraint claims_check CHECK ((status = 'pending'::text) = (decided_at IS NULL)),
  constraint claims_check1 CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  constraint claims_check2 CHECK (decided_by IS DISTINCT FROM 'operator'::text OR decision_reason IS NOT NULL),
  constraint claims_check3 CHECK (status = 'granted'::text OR rule IS NOT NULL),
  constraint claims_check4 CHECK ((kind = 'refund'::text) = (reason IS NOT NULL)),
  constraint claims_check5 CHECK ((kind = 'dispute'::text) = (facts IS NOT NULL)),
  constraint claims_decided_by_check CHECK (decided_by = ANY (ARRAY['rules'::text, 'operator'::text])),
  constraint claims_kind_check CHECK (kind = ANY (ARRAY['refund'::text, 'dispute'::text, 'cancellation'::text])),
  constraint claims_status_check CHECK (status = ANY (ARRAY['pending'::text, 'granted'::text, 'refused'::text]))
);
CREATE INDEX claims_by_status ON public.claims USING btree (kind, status, claimed_at, id);
CREATE UNIQUE INDEX claims_dispute ON public.claims USING btree (bucket, purchase) WHERE (kind = 'dispute'::text);
CREATE INDEX claims_of_member ON public.claims USING btree (bucket, purchasing_account, kind, claimed_at, id);
CREATE INDEX claims_of_payer ON public.claims USING btree (bucket, payment_account, kind, claimed_at, id);
CREATE INDEX claims_payment_account ON public.claims USING btree (bucket, payment_account, claimed_at);
CREATE INDEX claims_purchase ON public.claims USING btree (bucket, purchase, id);
CREATE TRIGGER claims_guarded BEFORE DELETE OR UPDATE ON public.claims FOR EACH ROW EXECUTE FUNCTION guard_claim();

create table commands (
  bucket smallint not null,
  caller text collate "C" not null,
  key_hash bytea not null,
  content_hash bytea not null,
  claimed_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  status smallint,
  answered_at timestamp with time zone,
  answer bytea,
  is_asked boolean default false not null,
  constraint commands_pkey PRIMARY KEY (bucket, caller, key_hash),
  constraint commands_answer CHECK (answer IS NULL OR status IS NOT NULL),
  constraint commands_answered CHECK ((status IS NULL) = (answered_at IS NULL)),
  constraint commands_leased CHECK (leased_until IS NULL OR status IS NULL)
);
CREATE INDEX commands_with_answer ON public.commands USING btree (bucket, answered_at) WHERE (answer IS NOT NULL);

create table conversation_messages (
  conversation text collate "C" not null,
  number integer not null,
  author text collate "C" not null,
  written_by text not null,
  text text not null,
  written_at timestamp with time zone not null,
  request_id text collate "C",
  constraint conversation_messages_pkey PRIMARY KEY (conversation, number),
  constraint conversation_messages_author_check CHECK (author = ANY (ARRAY['customer'::text, 'operator'::text])),
  constraint conversation_messages_check CHECK ((author = 'customer'::text) = (request_id IS NOT NULL)),
  constraint conversation_messages_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversations(id),
  constraint conversation_messages_number_check CHECK (number > 0),
  constraint conversation_messages_request_id_key UNIQUE (request_id)
);

create table conversations (
  id text collate "C" not null,
  payment_account text collate "C",
  purchasing_account text collate "C",
  sign_on text collate "C",
  email text,
  language text collate "C" not null,
  purchase text collate "C",
  refused_by text collate "C",
  status text collate "C" not null,
  moved_at timestamp with time zone not null,
  moved_by text not null,
  message_count integer not null,
  last_at timestamp with time zone not null,
  started_at timestamp with time zone not null,
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_check CHECK ((payment_account IS NULL) = (sign_on IS NULL)),
  constraint conversations_check1 CHECK ((purchasing_account IS NULL) = (sign_on IS NULL)),
  constraint conversations_check2 CHECK ((email IS NULL) = (sign_on IS NOT NULL)),
  constraint conversations_check3 CHECK (purchase IS NULL OR sign_on IS NOT NULL),
  constraint conversations_message_count_check CHECK (message_count > 0),
  constraint conversations_status_check CHECK (status = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text]))
);
CREATE INDEX conversations_email ON public.conversations USING btree (lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX conversations_of_account ON public.conversations USING btree (purchasing_account, started_at, id) WHERE (purchasing_account IS NOT NULL);
CREATE INDEX conversations_over ON public.conversations USING btree (last_at, id) WHERE (status <> 'open'::text);
CREATE INDEX conversations_queue ON public.conversations USING btree (status, moved_at, id);
CREATE INDEX conversations_sign_on ON public.conversations USING btree (sign_on) WHERE (sign_on IS NOT NULL);

create table credit_legs (
  bucket smallint not null,
  credit text collate "C" not null,
  position smallint not null,
  lot text collate "C" not null,
  kind text collate "C" not null,
  receiver text collate "C" not null,
  amount_micros bigint not null,
  constraint credit_legs_pkey PRIMARY KEY (bucket, credit, "position"),
  constraint credit_legs_amount_micros_check CHECK (amount_micros > 0),
  constraint credit_legs_bucket_credit_fkey FOREIGN KEY (bucket, credit) REFERENCES purchase_credits(bucket, id),
  constraint credit_legs_bucket_credit_lot_kind_receiver_key UNIQUE (bucket, credit, lot, kind, receiver),
  constraint credit_legs_position_check CHECK ("position" > 0)
);
CREATE TRIGGER credit_legs_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.credit_legs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table credit_movements (
  bucket smallint not null,
  currency text collate "C" not null,
  payment_account text collate "C" not null,
  number bigint not null,
  kind text collate "C" not null,
  cause text collate "C" not null,
  amount_micros bigint not null,
  total_micros bigint not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  purchasing_account text collate "C",
  member_total_micros bigint,
  constraint credit_movements_pkey PRIMARY KEY (bucket, currency, payment_account, number),
  constraint credit_movements_bucket_cause_kind_key UNIQUE (bucket, cause, kind),
  constraint credit_movements_check CHECK (
CASE
    WHEN kind = ANY (ARRAY['credited'::text, 'kept'::text, 'written_off'::text]) THEN amount_micros > 0
    ELSE amount_micros < 0
END),
  constraint credit_movements_kind_check CHECK (kind = ANY (ARRAY['credited'::text, 'refused'::text, 'returned'::text, 'kept'::text, 'written_off'::text])),
  constraint credit_movements_member_check CHECK ((purchasing_account IS NULL) = (member_total_micros IS NULL)),
  constraint credit_movements_number_check CHECK (number > 0),
  constraint credit_movements_total_micros_check CHECK (total_micros >= 0)
);
CREATE UNIQUE INDEX credit_movements_member ON public.credit_movements USING btree (bucket, purchasing_account, number) WHERE (purchasing_account IS NOT NULL);
CREATE TRIGGER credit_movements_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.credit_movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table credit_returns (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  method_label text not null,
  status text collate "C" not null,
  refused_reason text,
  recorded_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint credit_returns_pkey PRIMARY KEY (bucket, id),
  constraint credit_returns_amount_micros_check CHECK (amount_micros > 0),
  constraint credit_returns_check CHECK ((status = 'recorded'::text) = (answered_at IS NULL)),
  constraint credit_returns_check1 CHECK ((status = 'refused'::text) = (refused_reason IS NOT NULL)),
  constraint credit_returns_status_check CHECK (status = ANY (ARRAY['recorded'::text, 'returned'::text, 'refused'::text]))
);
CREATE INDEX credit_returns_payment_account ON public.credit_returns USING btree (bucket, payment_account, currency);
CREATE INDEX credit_returns_waiting ON public.credit_returns USING btree (processor, id) WHERE (status = 'recorded'::text);

create table credited_legs (
  bucket smallint not null,
  purchase text collate "C" not null,
  position smallint not null,
  lot text collate "C" not null,
  kind text collate "C" not null,
  receiver text collate "C" not null,
  amount_micros bigint not null,
  credited_micros bigint not null,
  constraint credited_legs_pkey PRIMARY KEY (bucket, purchase, "position"),
  constraint credited_legs_amount_micros_check CHECK (amount_micros > 0),
  constraint credited_legs_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES credited_purchases(bucket, purchase),
  constraint credited_legs_bucket_purchase_lot_kind_receiver_key UNIQUE (bucket, purchase, lot, kind, receiver),
  constraint credited_legs_position_check CHECK ("position" > 0),
  constraint credited_within_leg CHECK (credited_micros >= 0 AND credited_micros <= amount_micros)
);

create table credited_purchases (
  bucket smallint not null,
  purchase text collate "C" not null,
  price_micros bigint not null,
  credited_micros bigint not null,
  constraint credited_purchases_pkey PRIMARY KEY (bucket, purchase),
  constraint credited_purchases_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES purchases(bucket, id),
  constraint credited_within_price CHECK (credited_micros >= 0 AND credited_micros <= price_micros)
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
  erased_at timestamp with time zone,
  constraint customers_pkey PRIMARY KEY (bucket, id),
  constraint customers_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id)
);

create table deliveries (
  bucket smallint not null,
  purchase text collate "C" not null,
  ticket_hash bytea not null,
  sign_on text collate "C" not null,
  delivered_at timestamp with time zone not null,
  constraint deliveries_pkey PRIMARY KEY (bucket, purchase, ticket_hash)
);
CREATE TRIGGER deliveries_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.deliveries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table digest_rounds (
  bucket smallint not null,
  through timestamp with time zone not null,
  constraint digest_rounds_pkey PRIMARY KEY (bucket)
);

create table digests (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  told_through bigint not null,
  constraint digests_pkey PRIMARY KEY (bucket, purchasing_account)
);

create table email_changes (
  sign_on text collate "C" not null,
  token_hash bytea not null,
  email text not null,
  email_key text collate "C" not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint email_changes_pkey PRIMARY KEY (sign_on)
);
CREATE INDEX email_changes_email ON public.email_changes USING btree (email_key);
CREATE INDEX email_changes_expired ON public.email_changes USING btree (expires_at);
CREATE INDEX email_changes_token ON public.email_changes USING btree (token_hash);

create table email_claims (
  email_key text collate "C" not null,
  sign_on text collate "C" not null,
  claimed_at timestamp with time zone not null,
  constraint email_claims_pkey PRIMARY KEY (email_key, sign_on)
);
CREATE INDEX email_claims_sign_on ON public.email_claims USING btree (sign_on);

create table email_directory (
  email_key text collate "C" not null,
  sign_on text collate "C" not null,
  constraint email_directory_pkey PRIMARY KEY (email_key)
);

create table entitlement_ends (
  bucket smallint not null,
  purchase text collate "C" not null,
  ended_at timestamp with time zone not null,
  cause text collate "C" not null,
  constraint entitlement_ends_pkey PRIMARY KEY (bucket, purchase),
  constraint entitlement_ends_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES purchases(bucket, id)
);
CREATE TRIGGER entitlement_ends_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entitlement_ends FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table erasures (
  bucket smallint not null,
  customer text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  is_account_closed boolean not null,
  erased_at timestamp with time zone not null,
  constraint erasures_pkey PRIMARY KEY (bucket, customer)
);

create table facts_version (
  singleton boolean not null,
  version bigint not null,
  constraint facts_version_pkey PRIMARY KEY (singleton),
  constraint facts_version_singleton_check CHECK (singleton)
);

create table former_addresses (
  sign_on text collate "C" not null,
  email text not null,
  email_key text collate "C" not null,
  until timestamp with time zone not null,
  constraint former_addresses_pkey PRIMARY KEY (sign_on)
);
CREATE INDEX former_addresses_email ON public.former_addresses USING btree (email_key);
CREATE INDEX former_addresses_until ON public.former_addresses USING btree (until);

create table former_details (
  bucket smallint not null,
  customer text collate "C" not null,
  until timestamp with time zone not null,
  first_name text not null,
  last_name text not null,
  country text collate "C" not null,
  postal_code text not null,
  constraint former_details_pkey PRIMARY KEY (bucket, customer, until),
  constraint former_details_bucket_customer_fkey FOREIGN KEY (bucket, customer) REFERENCES customers(bucket, id)
);

create table gift_receivers (
  receiver_hash bytea not null,
  gift text collate "C" not null,
  constraint gift_receivers_pkey PRIMARY KEY (receiver_hash, gift)
);

create table gifts (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  sku text collate "C" not null,
  offer_version text collate "C" not null,
  currency text collate "C" not null,
  price_micros bigint not null,
  receiver_email text,
  receiver_language text collate "C" not null,
  sender_name text,
  message text,
  status text collate "C" not null,
  purchase text collate "C",
  sent_count integer default 0 not null,
  claimed_by text collate "C",
  redemption text collate "C",
  returned_for text collate "C",
  ordered_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint gifts_pkey PRIMARY KEY (bucket, id),
  constraint gifts_check CHECK ((status = ANY (ARRAY['ordered'::text, 'refused'::text])) = (purchase IS NULL)),
  constraint gifts_check1 CHECK ((status = ANY (ARRAY['claimed'::text, 'redeemed'::text, 'withdrawing'::text, 'withdrawn'::text])) = (claimed_by IS NOT NULL)),
  constraint gifts_check2 CHECK ((status = ANY (ARRAY['redeemed'::text, 'withdrawing'::text, 'withdrawn'::text])) = (redemption IS NOT NULL)),
  constraint gifts_check3 CHECK ((status = 'returned'::text) = (returned_for IS NOT NULL)),
  constraint gifts_price_micros_check CHECK (price_micros >= 0),
  constraint gifts_returned_for_check CHECK (returned_for = ANY (ARRAY['taken_back'::text, 'expired'::text, 'merchant_closed'::text, 'refunded'::text])),
  constraint gifts_sent_count_check CHECK (sent_count >= 0 AND sent_count <= 10),
  constraint gifts_status_check CHECK (status = ANY (ARRAY['ordered'::text, 'refused'::text, 'sent'::text, 'claimed'::text, 'redeemed'::text, 'returned'::text, 'withdrawing'::text, 'withdrawn'::text]))
);
CREATE INDEX gifts_claimed_by ON public.gifts USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX gifts_given ON public.gifts USING btree (bucket, purchasing_account, id) WHERE (status <> 'refused'::text);
CREATE INDEX gifts_giver ON public.gifts USING btree (bucket, purchasing_account, id);
CREATE UNIQUE INDEX gifts_purchase ON public.gifts USING btree (bucket, purchase) WHERE (purchase IS NOT NULL);

create table given_back (
  bucket smallint not null,
  credit text collate "C" not null,
  purchase text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  amount_micros bigint not null,
  bought_at timestamp with time zone not null,
  after_number bigint not null,
  given_back_at timestamp with time zone not null,
  constraint given_back_pkey PRIMARY KEY (bucket, credit),
  constraint given_back_after_number_check CHECK (after_number > 0),
  constraint given_back_amount_micros_check CHECK (amount_micros > 0),
  constraint given_back_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES purchases(bucket, id)
);
CREATE INDEX given_back_counted ON public.given_back USING btree (bucket, purchasing_account, bought_at);
CREATE TRIGGER given_back_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.given_back FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table group_commands (
  bucket smallint not null,
  payment_account text collate "C" not null,
  command_key text collate "C" not null,
  content_hash text collate "C" not null,
  made text collate "C" not null,
  happened_at timestamp with time zone not null,
  constraint group_commands_pkey PRIMARY KEY (bucket, payment_account, command_key)
);

create table guess_counters (
  key text collate "C" not null,
  points integer default 0 not null,
  expire bigint,
  constraint guess_counters_pkey PRIMARY KEY (key)
);
CREATE INDEX guess_counters_expire ON public.guess_counters USING btree (expire);

create table hold_endings (
  bucket smallint not null,
  hold text collate "C" not null,
  outcome text collate "C" not null,
  posted_micros bigint not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint hold_endings_pkey PRIMARY KEY (bucket, hold),
  constraint hold_endings_bucket_hold_fkey FOREIGN KEY (bucket, hold) REFERENCES holds(bucket, id),
  constraint hold_endings_check CHECK ((outcome = 'posted'::text) = (posted_micros > 0)),
  constraint hold_endings_outcome_check CHECK (outcome = ANY (ARRAY['posted'::text, 'voided'::text, 'expired'::text])),
  constraint hold_endings_posted_micros_check CHECK (posted_micros >= 0)
);
CREATE TRIGGER hold_endings_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold_endings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table holders (
  id text collate "C" not null,
  merchant text collate "C" not null,
  name text not null,
  currency text collate "C" not null,
  added_at timestamp with time zone not null,
  constraint holders_pkey PRIMARY KEY (id),
  constraint holders_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id)
);
CREATE INDEX holders_of_merchant ON public.holders USING btree (merchant, id);

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
  constraint holds_check CHECK (debit_account <> credit_account)
);
CREATE TRIGGER holds_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.holds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table invitations (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  invited_by text collate "C" not null,
  token_hash bytea not null,
  email text,
  email_key text collate "C",
  member_id text,
  first_name text,
  last_name text,
  status text collate "C" not null,
  sent_count integer not null,
  invited_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (bucket, id),
  constraint invitations_bucket_purchasing_account_fkey FOREIGN KEY (bucket, purchasing_account) REFERENCES purchasing_accounts(bucket, id),
  constraint invitations_check CHECK ((status = 'open'::text) = (ended_at IS NULL)),
  constraint invitations_check1 CHECK ((status = 'open'::text) = (email IS NOT NULL)),
  constraint invitations_check2 CHECK ((email IS NULL) = (email_key IS NULL)),
  constraint invitations_check3 CHECK ((email IS NULL) = (member_id IS NULL)),
  constraint invitations_check4 CHECK ((email IS NULL) = (first_name IS NULL)),
  constraint invitations_check5 CHECK ((email IS NULL) = (last_name IS NULL)),
  constraint invitations_sent_count_check CHECK (sent_count > 0),
  constraint invitations_status_check CHECK (status = ANY (ARRAY['open'::text, 'accepted'::text, 'withdrawn'::text]))
);
CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (bucket, payment_account, email_key) WHERE (status = 'open'::text);
CREATE INDEX invitations_purchasing_account ON public.invitations USING btree (bucket, purchasing_account);

create table kept_forms (
  token_hash bytea not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  constraint kept_forms_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX kept_forms_kept_at ON public.kept_forms USING btree (kept_at);

create table known_devices (
  token_hash bytea not null,
  sign_on text collate "C" not null,
  last_used_at timestamp with time zone not null,
  constraint known_devices_pkey PRIMARY KEY (token_hash, sign_on)
);
CREATE INDEX known_devices_last_used_at ON public.known_devices USING btree (last_used_at);
CREATE INDEX known_devices_sign_on ON public.known_devices USING btree (sign_on);

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
CREATE INDEX ledger_accounts_id ON public.ledger_accounts USING btree (id);

create table ledger_checkpoints (
  bucket smallint not null,
  through_seq bigint default 0 not null,
  taken_at timestamp with time zone,
  constraint ledger_checkpoints_pkey PRIMARY KEY (bucket)
);

create table ledger_sums (
  bucket smallint not null,
  account text collate "C" not null,
  currency text collate "C" not null,
  debits_micros numeric not null,
  credits_micros numeric not null,
  constraint ledger_sums_pkey PRIMARY KEY (account, currency, bucket)
);

create table limit_changes (
  bucket smallint not null,
  payment_account text collate "C" not null,
  number bigint not null,
  set_by text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null,
  amount_micros bigint,
  changed_at timestamp with time zone not null,
  constraint limit_changes_pkey PRIMARY KEY (bucket, payment_account, number),
  constraint limit_changes_amount CHECK (amount_micros >= 0),
  constraint limit_changes_number CHECK (number > 0)
);
CREATE TRIGGER limit_changes_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.limit_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table limits (
  bucket smallint not null,
  payment_account text collate "C" not null,
  set_by text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null,
  amount_micros bigint not null,
  set_at timestamp with time zone not null,
  constraint limits_pkey PRIMARY KEY (bucket, payment_account, set_by, purchasing_account, merchant, span),
  constraint limits_amount_micros_check CHECK (amount_micros >= 0),
  constraint limits_check CHECK (set_by = 'payer'::text OR purchasing_account <> ''::text),
  constraint limits_set_by_check CHECK (set_by = ANY (ARRAY['payer'::text, 'member'::text])),
  constraint limits_span_check CHECK (span = ANY (ARRAY['purchase'::text, 'day'::text, 'week'::text, 'month'::text]))
);

create table mailed_links (
  token_hash bytea not null,
  kind text collate "C" not null,
  sign_on text collate "C" not null,
  new_email text,
  made_at timestamp with time zone not null,
  valid_from timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries_left smallint not null,
  ended_at timestamp with time zone,
  constraint mailed_links_pkey PRIMARY KEY (token_hash),
  constraint mailed_links_check CHECK (new_email IS NULL OR (kind = ANY (ARRAY['new_address'::text, 'former_address'::text]))),
  constraint mailed_links_kind_check CHECK (kind = ANY (ARRAY['sign_on'::text, 'recovery'::text, 'new_address'::text, 'former_address'::text])),
  constraint mailed_links_tries_left_check CHECK (tries_left >= 0)
);
CREATE INDEX mailed_links_expired ON public.mailed_links USING btree (expires_at);
CREATE INDEX mailed_links_of ON public.mailed_links USING btree (sign_on);

create table memos (
  bucket smallint not null,
  id text collate "C" not null,
  seq bigint not null,
  account text collate "C" not null,
  recipe text collate "C" not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint memos_pkey PRIMARY KEY (bucket, id)
);
CREATE UNIQUE INDEX memos_seq ON public.memos USING btree (bucket, seq);
CREATE TRIGGER memos_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.memos FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table merchant_addresses (
  merchant text collate "C" not null,
  address text collate "C" not null,
  added_at timestamp with time zone not null,
  proof_text text collate "C",
  proved_by text collate "C",
  proved_at timestamp with time zone,
  constraint merchant_addresses_pkey PRIMARY KEY (merchant, address),
  constraint merchant_addresses_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id),
  constraint merchant_addresses_provable_check CHECK (proof_text IS NOT NULL OR proved_by = 'operator'::text),
  constraint merchant_addresses_proved_by_check CHECK (proved_by = ANY (ARRAY['operator'::text, 'file'::text, 'record'::text])),
  constraint merchant_addresses_proved_check CHECK ((proved_by IS NULL) = (proved_at IS NULL))
);

create table merchant_applications (
  merchant text collate "C" not null,
  asked_by text collate "C" not null,
  country text collate "C" not null,
  sold text not null,
  status text collate "C" not null,
  reason text,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  own_id text collate "C",
  constraint merchant_applications_pkey PRIMARY KEY (merchant),
  constraint merchant_applications_check CHECK ((status = 'waiting'::text) = (decided_at IS NULL)),
  constraint merchant_applications_check1 CHECK ((status = 'refused'::text) = (reason IS NOT NULL)),
  constraint merchant_applications_merchant_fkey FOREIGN KEY (merchant) REFERENCES organisation_merchants(merchant),
  constraint merchant_applications_own_id UNIQUE (asked_by, own_id),
  constraint merchant_applications_status_check CHECK (status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text]))
);
CREATE INDEX merchant_applications_asked_by ON public.merchant_applications USING btree (asked_by) WHERE (status = 'waiting'::text);
CREATE INDEX merchant_applications_queue ON public.merchant_applications USING btree (status, asked_at, merchant);

create table merchant_event_heads (
  merchant text collate "C" not null,
  last_number bigint not null,
  constraint merchant_event_heads_pkey PRIMARY KEY (merchant),
  constraint merchant_event_heads_last_number_check CHECK (last_number >= 0)
);

create table merchant_events (
  id text collate "C" not null,
  cause text collate "C" not null,
  merchant text collate "C" not null,
  type text collate "C" not null,
  purchase text collate "C" not null,
  data jsonb not null,
  number bigint,
  created_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  parked_reason text,
  constraint merchant_events_pkey PRIMARY KEY (id),
  constraint merchant_events_cause_key UNIQUE (cause),
  constraint merchant_events_merchant_number_key UNIQUE (merchant, number),
  constraint merchant_events_number_check CHECK (number > 0),
  constraint merchant_events_type_check CHECK (type = ANY (ARRAY['entitlement.ended'::text, 'entitlement.renewed'::text, 'purchase.made'::text, 'subscription.changed'::text]))
);
CREATE INDEX merchant_events_delivered ON public.merchant_events USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);
CREATE INDEX merchant_events_since ON public.merchant_events USING btree (merchant, created_at, number) WHERE (number IS NOT NULL);
CREATE INDEX merchant_events_unnumbered ON public.merchant_events USING btree (merchant, created_at, id) WHERE (number IS NULL);

create table merchant_keys (
  merchant text collate "C" not null,
  kid text collate "C" not null,
  jwk jsonb not null,
  added_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint merchant_keys_pkey PRIMARY KEY (merchant, kid),
  constraint merchant_keys_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id)
);

create table merchant_logos (
  merchant text collate "C" not null,
  name text collate "C" not null,
  image bytea not null,
  set_at timestamp with time zone not null,
  constraint merchant_logos_pkey PRIMARY KEY (merchant),
  constraint merchant_logos_image_check CHECK (octet_length(image) >= 1 AND octet_length(image) <= 16384),
  constraint merchant_logos_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id)
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
  heard_at timestamp with time zone,
  constraint merchants_pkey PRIMARY KEY (id),
  constraint merchants_share_millionths_check CHECK (share_millionths >= 0 AND share_millionths <= 1000000),
  constraint merchants_status_check CHECK (status = ANY (ARRAY['waiting'::text, 'active'::text, 'closed'::text]))
);
CREATE INDEX merchants_directory ON public.merchants USING btree (name COLLATE "C", id) WHERE (status = 'active'::text);

create table message_counts (
  writer text collate "C" not null,
  counted_on date not null,
  message_count integer not null,
  constraint message_counts_pkey PRIMARY KEY (writer, counted_on)
);
CREATE INDEX message_counts_over ON public.message_counts USING btree (counted_on);

create table news (
  id text collate "C" not null,
  language text collate "C" not null,
  title text not null,
  body text not null,
  published_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  content_hash text collate "C" not null,
  constraint news_pkey PRIMARY KEY (id, language)
);
CREATE INDEX news_published ON public.news USING btree (published_at, id) WHERE (withdrawn_at IS NULL);

create table offer_prices (
  offer text collate "C" not null,
  currency text collate "C" not null,
  merchant text collate "C" not null,
  kind text collate "C" not null,
  micros bigint not null,
  constraint offer_prices_pkey PRIMARY KEY (offer, currency),
  constraint offer_prices_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id),
  constraint offer_prices_micros_check CHECK (micros > 0),
  constraint offer_prices_offer_fkey FOREIGN KEY (offer) REFERENCES offers(id)
);
CREATE INDEX offer_prices_by_kind ON public.offer_prices USING btree (merchant, kind, currency, micros);

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
CREATE INDEX offers_listed ON public.offers USING btree (merchant, sku) WHERE (status = 'active'::text);

create table one_click_rules (
  bucket smallint not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  price_max_micros bigint not null,
  day_max_micros bigint not null,
  set_at timestamp with time zone not null,
  constraint one_click_rules_pkey PRIMARY KEY (bucket, payment_account, purchasing_account, merchant),
  constraint one_click_rules_day_max_micros_check CHECK (day_max_micros > 0),
  constraint one_click_rules_price_max_micros_check CHECK (price_max_micros > 0)
);

create table operator_actions (
  number bigint not null,
  content text not null,
  why text,
  why_salt bytea not null,
  payment_account text collate "C",
  purchasing_account text collate "C",
  previous_hash bytea not null,
  hash bytea not null,
  constraint operator_actions_pkey PRIMARY KEY (number),
  constraint operator_actions_number_check CHECK (number > 0)
);
CREATE INDEX operator_actions_payment_account ON public.operator_actions USING btree (payment_account) WHERE (why IS NOT NULL);
CREATE INDEX operator_actions_purchasing_account ON public.operator_actions USING btree (purchasing_account) WHERE (why IS NOT NULL);
CREATE TRIGGER operator_actions_guarded BEFORE DELETE OR UPDATE ON public.operator_actions FOR EACH ROW EXECUTE FUNCTION guard_operator_action();

create table operator_actions_end (
  is_only boolean default true not null,
  number bigint default 0 not null,
  hash bytea default decode(repeat('00'::text, 32), 'hex'::text) not null,
  constraint operator_actions_end_pkey PRIMARY KEY (is_only),
  constraint operator_actions_end_is_only_check CHECK (is_only)
);

create table organisation_invitations (
  id text collate "C" not null,
  organisation text collate "C" not null,
  invited_by text collate "C",
  token_hash bytea not null,
  email text,
  email_key text collate "C",
  role text collate "C" not null,
  status text collate "C" not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint organisation_invitations_pkey PRIMARY KEY (id),
  constraint organisation_invitations_check CHECK ((status = 'open'::text) = (ended_at IS NULL)),
  constraint organisation_invitations_check1 CHECK ((email IS NULL) = (email_key IS NULL)),
  constraint organisation_invitations_check2 CHECK ((status = 'open'::text) = (email IS NOT NULL)),
  constraint organisation_invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_invitations_role_check CHECK (role = ANY (ARRAY['owner'::text, 'developer'::text, 'accountant'::text, 'support'::text])),
  constraint organisation_invitations_status_check CHECK (status = ANY (ARRAY['open'::text, 'accepted'::text, 'withdrawn'::text]))
);
CREATE INDEX organisation_invitations_by ON public.organisation_invitations USING btree (invited_by) WHERE (status = 'open'::text);
CREATE INDEX organisation_invitations_email ON public.organisation_invitations USING btree (email_key) WHERE (status = 'open'::text);
CREATE INDEX organisation_invitations_of ON public.organisation_invitations USING btree (organisation, invited_at);
CREATE UNIQUE INDEX organisation_invitations_open ON public.organisation_invitations USING btree (organisation, email_key) WHERE (status = 'open'::text);
CREATE INDEX organisation_invitations_over ON public.organisation_invitations USING btree (expires_at, id);

create table organisation_merchants (
  merchant text collate "C" not null,
  organisation text collate "C" not null,
  added_at timestamp with time zone not null,
  constraint organisation_merchants_pkey PRIMARY KEY (merchant),
  constraint organisation_merchants_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id)
);
CREATE INDEX organisation_merchants_organisation ON public.organisation_merchants USING btree (organisation, added_at, merchant);

create table organisation_people (
  organisation text collate "C" not null,
  sign_on text collate "C" not null,
  role text collate "C" not null,
  joined_at timestamp with time zone not null,
  constraint organisation_people_pkey PRIMARY KEY (organisation, sign_on),
  constraint organisation_people_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_people_role_check CHECK (role = ANY (ARRAY['owner'::text, 'developer'::text, 'accountant'::text, 'support'::text]))
);
CREATE INDEX organisation_people_sign_on ON public.organisation_people USING btree (sign_on);

create table organisations (
  id text collate "C" not null,
  name text not null,
  founded_at timestamp with time zone not null,
  constraint organisations_pkey PRIMARY KEY (id)
);

create table outbox_mails (
  id text collate "C" not null,
  cause text collate "C" not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  about text[] collate "C" not null,
  constraint outbox_mails_pkey PRIMARY KEY (id),
  constraint outbox_mails_cause_key UNIQUE (cause)
);
CREATE INDEX outbox_mails_about ON public.outbox_mails USING gin (about) WITH (fastupdate=off);
CREATE INDEX outbox_mails_delivered ON public.outbox_mails USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);
CREATE INDEX outbox_mails_recipient ON public.outbox_mails USING btree (lower(recipient), created_at);

create table outbox_notices (
  id text collate "C" not null,
  cause text collate "C" not null,
  kind text collate "C" not null,
  receiver_kind text collate "C" not null,
  receiver text collate "C",
  email text,
  language text collate "C",
  facts jsonb not null,
  created_at timestamp with time zone not null,
  composed_at timestamp with time zone,
  about text[] collate "C" not null,
  constraint outbox_notices_pkey PRIMARY KEY (id),
  constraint outbox_notices_cause_key UNIQUE (cause),
  constraint outbox_notices_check CHECK ((receiver_kind = 'email'::text) = (receiver IS NULL)),
  constraint outbox_notices_check1 CHECK (email IS NULL OR receiver_kind = 'email'::text),
  constraint outbox_notices_check2 CHECK (composed_at IS NOT NULL OR receiver_kind <> 'email'::text OR email IS NOT NULL),
  constraint outbox_notices_receiver_kind_check CHECK (receiver_kind = ANY (ARRAY['sign_on'::text, 'purchasing_account'::text, 'payment_account'::text, 'email'::text]))
);
CREATE INDEX outbox_notices_about ON public.outbox_notices USING gin (about) WITH (fastupdate=off);
CREATE INDEX outbox_notices_composed ON public.outbox_notices USING btree (composed_at) WHERE (composed_at IS NOT NULL);
CREATE INDEX outbox_notices_email ON public.outbox_notices USING btree (lower(email)) WHERE (email IS NOT NULL);

create table partings (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  number smallint not null,
  is_kept boolean not null,
  parted_at timestamp with time zone not null,
  constraint partings_pkey PRIMARY KEY (bucket, purchasing_account, merchant, number),
  constraint partings_number_check CHECK (number > 0)
);
CREATE TRIGGER partings_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.partings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table passkeys (
  credential_id bytea not null,
  id text collate "C" not null,
  sign_on text collate "C" not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential_id),
  constraint passkeys_counter_check CHECK (counter >= 0)
);
CREATE INDEX passkeys_sign_on ON public.passkeys USING btree (sign_on);

create table payment_accounts (
  bucket smallint not null,
  id text collate "C" not null,
  currency text collate "C" not null,
  time_zone text not null,
  billing_day smallint not null,
  threshold_micros bigint,
  status text collate "C" not null,
  opened_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  credit_limit_micros bigint,
  schedule_changed_at timestamp with time zone,
  constraint payment_accounts_pkey PRIMARY KEY (bucket, id),
  constraint payment_accounts_billing_day_check CHECK (billing_day >= 1 AND billing_day <= 31),
  constraint payment_accounts_credit_limit_micros_check CHECK (credit_limit_micros >= 0),
  constraint payment_accounts_status_check CHECK (status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])),
  constraint payment_accounts_threshold_micros_check CHECK (threshold_micros >= 0)
);
CREATE INDEX payment_accounts_billing_day ON public.payment_accounts USING btree (bucket, billing_day, id);

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
  split_from text collate "C",
  constraint payment_batches_pkey PRIMARY KEY (id),
  constraint payment_batches_request_count_check CHECK (request_count > 0),
  constraint payment_batches_status_check CHECK (status = ANY (ARRAY['recorded'::text, 'submitted'::text, 'answered'::text, 'refused'::text, 'split'::text]))
);

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
  constraint payment_methods_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id),
  constraint payment_methods_status_check CHECK (status = ANY (ARRAY['verified'::text, 'removed'::text]))
);
CREATE UNIQUE INDEX payment_methods_position ON public.payment_methods USING btree (bucket, payment_account, "position") WHERE (status = 'verified'::text);

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
  paid_total_micros bigint,
  constraint payment_requests_pkey PRIMARY KEY (bucket, id),
  constraint payment_requests_amount_micros_check CHECK (amount_micros > 0),
  constraint payment_requests_bucket_payment_account_currency_run_key UNIQUE (bucket, payment_account, currency, run),
  constraint payment_requests_check CHECK (owed_micros >= amount_micros),
  constraint payment_requests_check1 CHECK ((status = 'declined'::text) = (declined_reason IS NOT NULL)),
  constraint payment_requests_check2 CHECK ((status = ANY (ARRAY['paid'::text, 'declined'::text])) = (answered_at IS NOT NULL)),
  constraint payment_requests_status_check CHECK (status = ANY (ARRAY['requested'::text, 'submitted'::text, 'paid'::text, 'declined'::text]))
);
CREATE INDEX payment_requests_batch ON public.payment_requests USING btree (batch, id) WHERE (batch IS NOT NULL);
CREATE UNIQUE INDEX payment_requests_open ON public.payment_requests USING btree (bucket, payment_account, currency) WHERE (status = ANY (ARRAY['requested'::text, 'submitted'::text]));
CREATE UNIQUE INDEX payment_requests_paid ON public.payment_requests USING btree (bucket, payment_account, currency, paid_total_micros) WHERE (paid_total_micros IS NOT NULL);
CREATE INDEX payment_requests_run ON public.payment_requests USING btree (run, id);
CREATE INDEX payment_requests_waiting ON public.payment_requests USING btree (processor, id) WHERE (status = 'requested'::text);

create table payout_batches (
  id text collate "C" not null,
  kind text collate "C" not null,
  currency text collate "C" not null,
  status text collate "C" not null,
  attempts integer default 0 not null,
  recorded_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint payout_batches_pkey PRIMARY KEY (id),
  constraint payout_batches_check CHECK ((status = 'sent'::text) = (sent_at IS NOT NULL)),
  constraint payout_batches_status_check CHECK (status = ANY (ARRAY['recorded'::text, 'sent'::text, 'given_up'::text]))
);
CREATE INDEX payout_batches_recorded ON public.payout_batches USING btree (recorded_at) WHERE (status = 'recorded'::text);

create table payouts (
  bucket smallint not null,
  id text collate "C" not null,
  run text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  account_kind text collate "C" not null,
  account jsonb not null,
  account_version integer not null,
  status text collate "C" not null,
  batch text collate "C",
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  paid_at timestamp with time zone,
  returned_at timestamp with time zone,
  returned_by text collate "C",
  returned_reason text,
  constraint payouts_pkey PRIMARY KEY (bucket, id),
  constraint payouts_amount_micros_check CHECK (amount_micros > 0),
  constraint payouts_check CHECK (
CASE status
    WHEN 'made'::text THEN sent_at IS NULL AND paid_at IS NULL AND returned_at IS NULL
    WHEN 'sent'::text THEN sent_at IS NOT NULL AND paid_at IS NULL AND returned_at IS NULL
    WHEN 'paid'::text THEN paid_at IS NOT NULL AND returned_at IS NULL
    ELSE returned_at IS NOT NULL
END),
  constraint payouts_check1 CHECK ((returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (returned_reason IS NULL)),
  constraint payouts_once_a_run UNIQUE (bucket, run, merchant, currency),
  constraint payouts_returned_by_check CHECK (returned_by = ANY (ARRAY['report'::text, 'network'::text])),
  constraint payouts_status_check CHECK (status = ANY (ARRAY['made'::text, 'sent'::text, 'paid'::text, 'returned'::text]))
);
CREATE INDEX payouts_by_nacha ON public.payouts USING btree (upper(substr(md5(id), 1, 15))) WHERE (account_kind = 'nacha'::text);
CREATE INDEX payouts_of_batch ON public.payouts USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX payouts_of_merchant ON public.payouts USING btree (bucket, merchant, made_at DESC, id DESC);
CREATE INDEX payouts_of_run ON public.payouts USING btree (run, id);
CREATE TRIGGER payouts_guarded BEFORE DELETE OR UPDATE ON public.payouts FOR EACH ROW EXECUTE FUNCTION guard_payout();

create table personal_codes (
  code_hash bytea not null,
  sign_on text collate "C" not null,
  made_at timestamp with time zone not null,
  constraint personal_codes_pkey PRIMARY KEY (code_hash)
);
CREATE INDEX personal_codes_sign_on ON public.personal_codes USING btree (sign_on);

create table price_caps (
  merchant text collate "C" not null,
  currency text collate "C" not null,
  span text collate "C" not null,
  amount_micros bigint not null,
  set_at timestamp with time zone not null,
  constraint price_caps_pkey PRIMARY KEY (merchant, currency, span),
  constraint price_caps_amount_micros_check CHECK (amount_micros > 0),
  constraint price_caps_span_check CHECK (span = ANY (ARRAY['day'::text, 'week'::text, 'month'::text]))
);

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
CREATE INDEX provider_documents_account ON public.provider_documents USING btree (((payload ->> 'accountId'::text))) WHERE ((payload ->> 'accountId'::text) IS NOT NULL);
CREATE INDEX provider_documents_expired ON public.provider_documents USING btree (expires_at);
CREATE INDEX provider_documents_grant ON public.provider_documents USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX provider_documents_login ON public.provider_documents USING btree (((payload #>> '{result,login,accountId}'::text[]))) WHERE ((payload #>> '{result,login,accountId}'::text[]) IS NOT NULL);
CREATE INDEX provider_documents_session ON public.provider_documents USING btree (((payload #>> '{session,accountId}'::text[]))) WHERE ((payload #>> '{session,accountId}'::text[]) IS NOT NULL);
CREATE INDEX provider_documents_uid ON public.provider_documents USING btree (model, uid) WHERE (uid IS NOT NULL);

create table purchase_credits (
  bucket smallint not null,
  id text collate "C" not null,
  cause text collate "C" not null,
  kind text collate "C" not null,
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null,
  amount_micros bigint not null,
  taken_from text collate "C" not null,
  status text collate "C" not null,
  is_withheld boolean default false not null,
  released_at timestamp with time zone,
  requested_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  tab_micros bigint not null,
  constraint purchase_credits_pkey PRIMARY KEY (bucket, id),
  constraint purchase_credits_amount_micros_check CHECK (amount_micros > 0),
  constraint purchase_credits_bucket_cause_key UNIQUE (bucket, cause),
  constraint purchase_credits_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES credited_purchases(bucket, purchase),
  constraint purchase_credits_check1 CHECK ((status = 'provisional'::text) = (decided_at IS NULL)),
  constraint purchase_credits_check2 CHECK (NOT is_withheld OR status = 'refused'::text AND taken_from = 'pending'::text),
  constraint purchase_credits_check3 CHECK (released_at IS NULL OR is_withheld),
  constraint purchase_credits_kind_check CHECK (kind = ANY (ARRAY['refund'::text, 'dispute'::text, 'cancellation'::text])),
  constraint purchase_credits_status_check CHECK (status = ANY (ARRAY['provisional'::text, 'granted'::text, 'refused'::text])),
  constraint purchase_credits_tab_micros_check CHECK (tab_micros >= 0 AND tab_micros <= amount_micros),
  constraint purchase_credits_taken_from_check CHECK (taken_from = ANY (ARRAY['pending'::text, 'available'::text]))
);
CREATE INDEX purchase_credits_purchase ON public.purchase_credits USING btree (bucket, purchase, id);
CREATE INDEX purchase_credits_tab ON public.purchase_credits USING btree (bucket, currency, payment_account, tab_number);

create table purchase_fundings (
  bucket smallint not null,
  purchase text collate "C" not null,
  position smallint not null,
  source text collate "C" not null,
  lot text collate "C" not null,
  amount_micros bigint not null,
  constraint purchase_fundings_pkey PRIMARY KEY (bucket, purchase, "position"),
  constraint purchase_fundings_amount_micros_check CHECK (amount_micros > 0),
  constraint purchase_fundings_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES purchases(bucket, id),
  constraint purchase_fundings_bucket_purchase_lot_key UNIQUE (bucket, purchase, lot),
  constraint purchase_fundings_position_check CHECK ("position" > 0),
  constraint purchase_fundings_source_check CHECK (source = ANY (ARRAY['incentive'::text, 'prepaid'::text]))
);
CREATE TRIGGER purchase_fundings_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.purchase_fundings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table purchase_portions (
  bucket smallint not null,
  purchase text collate "C" not null,
  position smallint not null,
  kind text collate "C" not null,
  receiver text collate "C" not null,
  amount_micros bigint not null,
  tab_micros bigint not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null,
  constraint purchase_portions_pkey PRIMARY KEY (bucket, purchase, "position"),
  constraint purchase_portions_amount_micros_check CHECK (amount_micros > 0),
  constraint purchase_portions_bucket_purchase_fkey FOREIGN KEY (bucket, purchase) REFERENCES purchases(bucket, id),
  constraint purchase_portions_bucket_purchase_kind_receiver_key UNIQUE (bucket, purchase, kind, receiver),
  constraint purchase_portions_check CHECK (tab_micros <= amount_micros),
  constraint purchase_portions_check1 CHECK ((kind = 'fee'::text) = (receiver = ''::text)),
  constraint purchase_portions_kind_check CHECK (kind = ANY (ARRAY['share'::text, 'royalty'::text, 'reward'::text, 'tax'::text, 'fee'::text])),
  constraint purchase_portions_position_check CHECK ("position" > 0),
  constraint purchase_portions_tab_micros_check CHECK (tab_micros >= 0),
  constraint purchase_portions_tab_number_check CHECK (tab_number > 0)
);
CREATE INDEX purchase_portions_tab ON public.purchase_portions USING btree (bucket, currency, payment_account, tab_number);
CREATE TRIGGER purchase_portions_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.purchase_portions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

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
  capped_micros bigint,
  purpose text collate "C",
  term text collate "C",
  access_from timestamp with time zone,
  one_click boolean,
  tab_micros bigint not null,
  is_split boolean,
  opens_nothing boolean,
  member_number bigint,
  member_total_micros bigint,
  constraint purchases_pkey PRIMARY KEY (bucket, id),
  constraint purchases_breakdown_check CHECK (price_micros = tab_micros AND price_micros = (share_micros + fee_micros) OR is_split IS TRUE AND price_micros >= (share_micros + fee_micros)),
  constraint purchases_bucket_currency_payment_account_tab_number_key UNIQUE (bucket, currency, payment_account, tab_number),
  constraint purchases_bucket_payment_account_merchant_order_id_key UNIQUE (bucket, payment_account, merchant, order_id),
  constraint purchases_capped_micros_check CHECK (capped_micros > 0),
  constraint purchases_fee_micros_check CHECK (fee_micros >= 0),
  constraint purchases_is_split_check CHECK (is_split),
  constraint purchases_member_check CHECK ((member_number IS NULL) = (member_total_micros IS NULL) AND member_number > 0 AND member_total_micros >= 0),
  constraint purchases_one_click_check CHECK (one_click),
  constraint purchases_opens_nothing_check CHECK (opens_nothing),
  constraint purchases_price_micros_check CHECK (price_micros >= 0),
  constraint purchases_purpose_check CHECK (purpose = ANY (ARRAY['gift'::text, 'redemption'::text])),
  constraint purchases_quantity_check CHECK (quantity > 0),
  constraint purchases_redemption_check CHECK (purpose <> 'redemption'::text OR price_micros = 0),
  constraint purchases_share_micros_check CHECK (share_micros >= 0),
  constraint purchases_tab_micros_check CHECK (tab_micros >= 0 AND tab_micros <= price_micros),
  constraint purchases_tab_number_check CHECK (tab_number > 0),
  constraint purchases_tab_total_micros_check CHECK (tab_total_micros >= 0)
);
CREATE INDEX purchases_first_terms ON public.purchases USING btree (bucket, purchasing_account, tab_number) WHERE ((term IS NOT NULL) AND (access_from IS NULL) AND (purpose IS DISTINCT FROM 'gift'::text));
CREATE INDEX purchases_first_terms_of_offer ON public.purchases USING btree (bucket, purchasing_account, offer, tab_number) WHERE ((term IS NOT NULL) AND (access_from IS NULL) AND (purpose IS DISTINCT FROM 'gift'::text));
CREATE UNIQUE INDEX purchases_member ON public.purchases USING btree (bucket, purchasing_account, tab_number) WHERE (member_number IS NOT NULL);
CREATE INDEX purchases_member_sellers ON public.purchases USING btree (bucket, purchasing_account, merchant) WHERE (member_number IS NOT NULL);
CREATE INDEX purchases_opened ON public.purchases USING btree (bucket, purchasing_account, access_until, tab_number) WHERE ((purpose IS DISTINCT FROM 'gift'::text) AND (opens_nothing IS NULL));
CREATE INDEX purchases_owned ON public.purchases USING btree (bucket, purchasing_account, offer, tab_number);
CREATE TRIGGER purchases_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.purchases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table purchasing_accounts (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  status text collate "C" not null,
  opened_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  role text collate "C" not null,
  name text not null,
  closed_at timestamp with time zone,
  purchase_mails text collate "C" default 'daily'::text not null,
  constraint purchasing_accounts_pkey PRIMARY KEY (bucket, id),
  constraint purchasing_accounts_bucket_payment_account_fkey FOREIGN KEY (bucket, payment_account) REFERENCES payment_accounts(bucket, id),
  constraint purchasing_accounts_purchase_mails_check CHECK (purchase_mails = ANY (ARRAY['each'::text, 'daily'::text, 'none'::text])),
  constraint purchasing_accounts_role_check CHECK (role = ANY (ARRAY['payer'::text, 'member'::text])),
  constraint purchasing_accounts_status_check CHECK (status = ANY (ARRAY['active'::text, 'closed'::text]))
);
CREATE UNIQUE INDEX purchasing_accounts_payer ON public.purchasing_accounts USING btree (bucket, payment_account) WHERE (role = 'payer'::text);
CREATE INDEX purchasing_accounts_payment_account ON public.purchasing_accounts USING btree (bucket, payment_account);

create table push_messages (
  id text collate "C" not null,
  cause text collate "C" not null,
  subscription text collate "C" not null,
  title text not null,
  body text not null,
  path text not null,
  created_at timestamp with time zone not null,
  constraint push_messages_pkey PRIMARY KEY (id),
  constraint push_messages_cause_subscription_key UNIQUE (cause, subscription)
);

create table push_subscriptions (
  bucket smallint not null,
  id text collate "C" not null,
  sign_on text collate "C" not null,
  endpoint text not null,
  p256dh text collate "C" not null,
  auth text collate "C" not null,
  label text not null,
  added_at timestamp with time zone not null,
  constraint push_subscriptions_pkey PRIMARY KEY (bucket, id),
  constraint push_subscriptions_bucket_sign_on_endpoint_key UNIQUE (bucket, sign_on, endpoint)
);

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
  purchasing_account text collate "C",
  card_processor text collate "C",
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_check CHECK ((status = 'started'::text) = (details IS NOT NULL)),
  constraint registrations_check1 CHECK ((status = 'completed'::text) = (payment_account IS NOT NULL)),
  constraint registrations_check2 CHECK ((card_session IS NULL) = (card_processor IS NULL)),
  constraint registrations_status_check CHECK (status = ANY (ARRAY['started'::text, 'completed'::text, 'abandoned'::text]))
);
CREATE INDEX registrations_abandoned ON public.registrations USING btree (expires_at) WHERE (status = 'abandoned'::text);
CREATE INDEX registrations_email ON public.registrations USING btree (email_key);
CREATE INDEX registrations_expired ON public.registrations USING btree (expires_at) WHERE (status = 'started'::text);
CREATE INDEX registrations_payment_account ON public.registrations USING btree (payment_account) WHERE (payment_account IS NOT NULL);
CREATE INDEX registrations_purchasing_account ON public.registrations USING btree (purchasing_account) WHERE (purchasing_account IS NOT NULL);

create table report_disagreements (
  id text collate "C" not null,
  outcome text collate "C" not null,
  request text collate "C" not null,
  status text collate "C" not null,
  reason text,
  charged_micros bigint,
  charged_currency text collate "C",
  processor text collate "C",
  report text collate "C" not null,
  line integer not null,
  received_at timestamp with time zone not null,
  constraint report_disagreements_pkey PRIMARY KEY (id),
  constraint report_disagreements_check CHECK ((charged_micros IS NULL) = (charged_currency IS NULL)),
  constraint report_disagreements_outcome_check CHECK (outcome = ANY (ARRAY['unknown'::text, 'contradicts'::text])),
  constraint report_disagreements_request_status_processor_charged_micro_key UNIQUE NULLS NOT DISTINCT (request, status, processor, charged_micros, charged_currency),
  constraint report_disagreements_status_check CHECK (status = ANY (ARRAY['paid'::text, 'declined'::text]))
);
CREATE TRIGGER report_disagreements_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_disagreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table reservations (
  bucket smallint not null,
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  reserved_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  released_at timestamp with time zone,
  constraint reservations_pkey PRIMARY KEY (bucket, id),
  constraint reservations_amount_micros_check CHECK (amount_micros > 0),
  constraint reservations_check CHECK (ends_at > reserved_at)
);
CREATE INDEX reservations_open ON public.reservations USING btree (bucket, payment_account) WHERE (released_at IS NULL);

create table sale_buyers (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  first_week date not null,
  last_week date not null,
  constraint sale_buyers_pkey PRIMARY KEY (bucket, purchasing_account, merchant),
  constraint sale_buyers_weeks_check CHECK (first_week <= last_week)
);

create table sale_credits (
  bucket smallint not null,
  id text collate "C" not null,
  sale text collate "C" not null,
  merchant text collate "C" not null,
  offer text collate "C" not null,
  kind text collate "C" not null,
  cause text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  share_micros bigint not null,
  status text collate "C" not null,
  heard_at timestamp with time zone not null,
  decided_heard_at timestamp with time zone,
  constraint sale_credits_pkey PRIMARY KEY (bucket, id),
  constraint sale_credits_amount_micros_check CHECK (amount_micros > 0),
  constraint sale_credits_decided_check CHECK ((status = 'provisional'::text) = (decided_heard_at IS NULL)),
  constraint sale_credits_kind_check CHECK (kind = ANY (ARRAY['refund'::text, 'dispute'::text, 'cancellation'::text])),
  constraint sale_credits_sale_fkey FOREIGN KEY (bucket, sale) REFERENCES sales(bucket, id),
  constraint sale_credits_share_micros_check CHECK (share_micros >= 0),
  constraint sale_credits_status_check CHECK (status = ANY (ARRAY['provisional'::text, 'granted'::text, 'refused'::text]))
);
CREATE INDEX sale_credits_in_status ON public.sale_credits USING btree (bucket, merchant, status, heard_at DESC, id DESC);
CREATE INDEX sale_credits_listed ON public.sale_credits USING btree (bucket, merchant, heard_at DESC, id DESC);
CREATE INDEX sale_credits_of_sale ON public.sale_credits USING btree (bucket, sale, id);

create table sale_marks (
  bucket smallint not null,
  through_seq bigint default 0 not null,
  constraint sale_marks_pkey PRIMARY KEY (bucket)
);

create table sale_totals (
  bucket smallint not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  span text collate "C" not null,
  starts_on date not null,
  offer text collate "C" not null,
  sale_count bigint not null,
  sold_micros bigint not null,
  share_micros bigint not null,
  refund_count bigint not null,
  refunded_micros bigint not null,
  refunded_share_micros bigint not null,
  constraint sale_totals_pkey PRIMARY KEY (bucket, merchant, currency, span, offer, starts_on),
  constraint sale_totals_refund_count_check CHECK (refund_count >= 0),
  constraint sale_totals_refunded_micros_check CHECK (refunded_micros >= 0),
  constraint sale_totals_refunded_share_micros_check CHECK (refunded_share_micros >= 0),
  constraint sale_totals_sale_count_check CHECK (sale_count >= 0),
  constraint sale_totals_share_micros_check CHECK (share_micros >= 0),
  constraint sale_totals_sold_micros_check CHECK (sold_micros >= 0),
  constraint sale_totals_span_check CHECK (span = ANY (ARRAY['day'::text, 'month'::text]))
) with (fillfactor=80);
CREATE INDEX sale_totals_best ON public.sale_totals USING btree (bucket, merchant, currency, starts_on, sold_micros DESC, offer DESC) WHERE ((span = 'month'::text) AND (offer <> ''::text));

create table sale_weeks (
  bucket smallint not null,
  merchant text collate "C" not null,
  starts_on date not null,
  sale_count bigint not null,
  new_count bigint not null,
  returning_count bigint not null,
  constraint sale_weeks_pkey PRIMARY KEY (bucket, merchant, starts_on),
  constraint sale_weeks_new_count_check CHECK (new_count >= 0),
  constraint sale_weeks_people_check CHECK ((new_count + returning_count) <= sale_count),
  constraint sale_weeks_returning_count_check CHECK (returning_count >= 0),
  constraint sale_weeks_sale_count_check CHECK (sale_count >= 0)
);

create table sales (
  bucket smallint not null,
  id text collate "C" not null,
  merchant text collate "C" not null,
  order_id text collate "C" not null,
  offer text collate "C" not null,
  offer_version text collate "C" not null,
  quantity integer not null,
  currency text collate "C" not null,
  price_micros bigint not null,
  share_micros bigint not null,
  asked_micros bigint default 0 not null,
  refunded_micros bigint default 0 not null,
  state text collate "C" generated always as (
CASE
    WHEN (asked_micros > 0) THEN 'in_question'::text
    WHEN (refunded_micros = 0) THEN 'sold'::text
    WHEN (refunded_micros < price_micros) THEN 'partly_refunded'::text
    ELSE 'refunded'::text
END) stored not null,
  sold_at timestamp with time zone not null,
  constraint sales_pkey PRIMARY KEY (bucket, id),
  constraint sales_asked_micros_check CHECK (asked_micros >= 0),
  constraint sales_given_back_check CHECK ((asked_micros + refunded_micros) <= price_micros),
  constraint sales_price_micros_check CHECK (price_micros >= 0),
  constraint sales_quantity_check CHECK (quantity > 0),
  constraint sales_refunded_micros_check CHECK (refunded_micros >= 0),
  constraint sales_share_micros_check CHECK (share_micros >= 0)
) with (fillfactor=90);
CREATE INDEX sales_in_state ON public.sales USING btree (bucket, merchant, state, sold_at DESC, id DESC) WHERE (state <> 'sold'::text);
CREATE INDEX sales_listed ON public.sales USING btree (bucket, merchant, sold_at DESC, id DESC);
CREATE INDEX sales_of_offer ON public.sales USING btree (bucket, merchant, offer, sold_at DESC, id DESC);

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
  id text collate "C" not null,
  method text collate "C" not null,
  device text not null,
  network text not null,
  last_used_at timestamp with time zone not null,
  stepped_up_at timestamp with time zone,
  merchants_told_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX sessions_open ON public.sessions USING btree (sign_on, last_used_at, id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_payment_account ON public.sessions USING btree (payment_account) WHERE (ended_at IS NULL);
CREATE INDEX sessions_provider_session ON public.sessions USING btree (provider_session) WHERE (provider_session IS NOT NULL);
CREATE INDEX sessions_purchasing_account ON public.sessions USING btree (purchasing_account) WHERE (ended_at IS NULL);
CREATE INDEX sessions_sign_on ON public.sessions USING btree (sign_on);
CREATE INDEX sessions_signed_on_at ON public.sessions USING btree (signed_on_at);
CREATE INDEX sessions_untold ON public.sessions USING btree (ended_at) WHERE ((ended_at IS NOT NULL) AND (provider_session IS NOT NULL) AND (merchants_told_at IS NULL));
CREATE INDEX sessions_visited ON public.sessions USING btree (signed_on_at) WHERE ((ended_at IS NULL) AND (provider_session IS NOT NULL));
CREATE INDEX sessions_visited_bought ON public.sessions USING btree (last_purchase_at) WHERE ((ended_at IS NULL) AND (provider_session IS NOT NULL));

create table settlement_reserves (
  bucket smallint not null,
  merchant text collate "C" not null,
  share_millionths bigint not null,
  days integer not null,
  set_at timestamp with time zone not null,
  constraint settlement_reserves_pkey PRIMARY KEY (bucket, merchant),
  constraint settlement_reserves_days_check CHECK (days >= 0 AND days <= 366),
  constraint settlement_reserves_share_millionths_check CHECK (share_millionths >= 0 AND share_millionths <= 1000000)
);

create table settlement_run_totals (
  run text collate "C" not null,
  currency text collate "C" not null,
  payout_count bigint not null,
  amount_micros bigint not null,
  constraint settlement_run_totals_pkey PRIMARY KEY (run, currency),
  constraint settlement_run_totals_run_fkey FOREIGN KEY (run) REFERENCES settlement_runs(id)
);

create table settlement_runs (
  id text collate "C" not null,
  settled_on date not null,
  status text collate "C" not null,
  mark_bucket smallint default '-1'::integer not null,
  mark_merchant text collate "C" default ''::text not null,
  mark_currency text collate "C" default ''::text not null,
  payout_count bigint default 0 not null,
  waiting_count bigint default 0 not null,
  held_count bigint default 0 not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint settlement_runs_pkey PRIMARY KEY (id),
  constraint settlement_runs_check CHECK ((status = 'finished'::text) = (finished_at IS NOT NULL)),
  constraint settlement_runs_settled_on_key UNIQUE (settled_on),
  constraint settlement_runs_status_check CHECK (status = ANY (ARRAY['started'::text, 'finished'::text]))
);

create table settlements (
  bucket smallint not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null,
  days integer not null,
  account_kind text collate "C" not null,
  account jsonb not null,
  account_version integer not null,
  account_waits_until timestamp with time zone not null,
  returned_count integer default 0 not null,
  in_payout_micros bigint default 0 not null,
  paid_out_micros bigint default 0 not null,
  last_payout_at timestamp with time zone,
  set_at timestamp with time zone not null,
  former_account_mark text collate "C",
  constraint settlements_pkey PRIMARY KEY (bucket, merchant, currency),
  constraint settlements_account_version_check CHECK (account_version > 0),
  constraint settlements_amount_micros_check CHECK (amount_micros > 0),
  constraint settlements_days_check CHECK (days >= 1 AND days <= 366),
  constraint settlements_in_payout_micros_check CHECK (in_payout_micros >= 0),
  constraint settlements_paid_out_micros_check CHECK (paid_out_micros >= 0),
  constraint settlements_returned_count_check CHECK (returned_count >= 0)
);

create table share_agreements (
  merchant text collate "C" not null,
  offer_kind text collate "C" not null,
  starts_on date not null,
  share_millionths bigint not null,
  agreed_at timestamp with time zone not null,
  constraint share_agreements_pkey PRIMARY KEY (merchant, offer_kind, starts_on),
  constraint share_agreements_merchant_fkey FOREIGN KEY (merchant) REFERENCES merchants(id),
  constraint share_agreements_offer_kind_check CHECK (offer_kind = ANY (ARRAY[''::text, 'digital'::text, 'service'::text, 'physical'::text, 'subscription'::text, 'metered'::text])),
  constraint share_agreements_share_millionths_check CHECK (share_millionths >= 0 AND share_millionths <= 1000000)
);

create table sign_offs (
  merchant text collate "C" not null,
  sid text collate "C" not null,
  ended_at timestamp with time zone not null,
  constraint sign_offs_pkey PRIMARY KEY (merchant, sid)
);
CREATE INDEX sign_offs_list ON public.sign_offs USING btree (merchant, ended_at, sid);
CREATE INDEX sign_offs_old ON public.sign_offs USING btree (ended_at);

create table sign_on_events (
  bucket smallint not null,
  id text collate "C" not null,
  purchasing_account text collate "C" not null,
  sign_on text collate "C" not null,
  kind text collate "C" not null,
  device text not null,
  network text not null,
  happened_at timestamp with time zone not null,
  constraint sign_on_events_pkey PRIMARY KEY (bucket, id)
);
CREATE INDEX sign_on_events_account ON public.sign_on_events USING btree (bucket, purchasing_account, happened_at);
CREATE INDEX sign_on_events_happened_at ON public.sign_on_events USING brin (happened_at);
CREATE INDEX sign_on_events_sign_on ON public.sign_on_events USING btree (bucket, sign_on, happened_at);

create table sign_on_transactions (
  token_hash bytea not null,
  browser_hash bytea not null,
  merchant text collate "C" not null,
  return_to text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  order_id text,
  outcome text,
  purchase text collate "C",
  constraint sign_on_transactions_pkey PRIMARY KEY (token_hash),
  constraint sign_on_transactions_outcome CHECK (outcome = ANY (ARRAY['purchased'::text, 'already_owned'::text, 'signed_on'::text, 'cancelled'::text])),
  constraint sign_on_transactions_purchase CHECK ((purchase IS NOT NULL) = COALESCE(outcome = ANY (ARRAY['purchased'::text, 'already_owned'::text]), false))
);
CREATE INDEX sign_on_transactions_started_at ON public.sign_on_transactions USING btree (started_at);

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
  ended_at timestamp with time zone,
  personal_code_hash bytea,
  secrets_version integer default 0 not null,
  former_recovery_hash text,
  former_recovery_until timestamp with time zone,
  is_email_proved boolean not null,
  constraint sign_ons_pkey PRIMARY KEY (bucket, id),
  constraint sign_ons_bucket_customer_fkey FOREIGN KEY (bucket, customer) REFERENCES customers(bucket, id),
  constraint sign_ons_bucket_purchasing_account_fkey FOREIGN KEY (bucket, purchasing_account) REFERENCES purchasing_accounts(bucket, id),
  constraint sign_ons_former_recovery_check CHECK ((former_recovery_hash IS NULL) = (former_recovery_until IS NULL))
);
CREATE INDEX sign_ons_purchasing_account ON public.sign_ons USING btree (bucket, purchasing_account);

create table spending (
  bucket smallint not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null,
  counted text collate "C" not null,
  starts_at timestamp with time zone not null,
  spent_micros bigint not null,
  through_number bigint not null,
  constraint spending_pkey PRIMARY KEY (bucket, payment_account, purchasing_account, merchant, span, counted),
  constraint spending_counted_check CHECK (counted = ANY (ARRAY['all'::text, 'one_click'::text])),
  constraint spending_span_check CHECK (span = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])),
  constraint spending_spent_micros_check CHECK (spent_micros >= 0),
  constraint spending_through_number_check CHECK (through_number >= 0)
) with (fillfactor=60);

create table statements (
  bucket smallint not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  number bigint not null,
  closed_on date not null,
  period text collate "C" not null,
  through_number bigint not null,
  through_movement bigint not null,
  bought_micros bigint not null,
  credited_micros bigint not null,
  paid_micros bigint not null,
  paid_through bigint not null,
  request text collate "C",
  closed_at timestamp with time zone not null,
  constraint statements_pkey PRIMARY KEY (bucket, payment_account, currency, number),
  constraint statements_bought_micros_check CHECK (bought_micros >= 0),
  constraint statements_bucket_payment_account_currency_period_key UNIQUE (bucket, payment_account, currency, period),
  constraint statements_credited_micros_check CHECK (credited_micros >= 0),
  constraint statements_number_check CHECK (number > 0),
  constraint statements_paid_micros_check CHECK (paid_micros >= 0),
  constraint statements_paid_through_check CHECK (paid_through >= 0),
  constraint statements_through_movement_check CHECK (through_movement >= 0),
  constraint statements_through_number_check CHECK (through_number >= 0)
);
CREATE INDEX statements_request ON public.statements USING btree (bucket, request) WHERE (request IS NOT NULL);
CREATE TRIGGER statements_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.statements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table step_up_codes (
  session text collate "C" not null,
  code_hash bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries_left smallint not null,
  constraint step_up_codes_pkey PRIMARY KEY (session),
  constraint step_up_codes_tries_left_check CHECK (tries_left >= 0)
);
CREATE INDEX step_up_codes_expired ON public.step_up_codes USING btree (expires_at);

create table subscription_cancellations (
  bucket smallint not null,
  cancellation text collate "C" not null,
  purchasing_account text collate "C" not null,
  command_id text collate "C" not null,
  subscription text collate "C" not null,
  currency text collate "C" not null,
  credit_micros bigint not null,
  cancelled_at timestamp with time zone not null,
  expected_micros bigint,
  constraint subscription_cancellations_pkey PRIMARY KEY (bucket, cancellation),
  constraint subscription_cancellations_bucket_purchasing_account_comman_key UNIQUE (bucket, purchasing_account, command_id),
  constraint subscription_cancellations_bucket_subscription_fkey FOREIGN KEY (bucket, subscription) REFERENCES subscription_settings(bucket, subscription),
  constraint subscription_cancellations_bucket_subscription_key UNIQUE (bucket, subscription),
  constraint subscription_cancellations_credit_micros_check CHECK (credit_micros >= 0)
);
CREATE TRIGGER subscription_cancellations_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.subscription_cancellations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table subscription_renewals (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  command_id text collate "C" not null,
  subscription text collate "C" not null,
  renews text collate "C" not null,
  price_micros bigint,
  asked_at timestamp with time zone not null,
  constraint subscription_renewals_pkey PRIMARY KEY (bucket, purchasing_account, command_id)
);

create table subscription_settings (
  bucket smallint not null,
  subscription text collate "C" not null,
  first_purchase text collate "C" not null,
  purchasing_account text collate "C" not null,
  is_automatic boolean not null,
  changes integer default 0 not null,
  agreed_price_micros bigint,
  announced_number bigint not null,
  failing_since timestamp with time zone,
  lapsed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  renewing_until timestamp with time zone,
  check_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint subscription_settings_pkey PRIMARY KEY (bucket, subscription),
  constraint subscription_settings_agreed_price_micros_check CHECK (agreed_price_micros >= 0),
  constraint subscription_settings_announced_number_check CHECK (announced_number > 0),
  constraint subscription_settings_bucket_first_purchase_fkey FOREIGN KEY (bucket, first_purchase) REFERENCES purchases(bucket, id),
  constraint subscription_settings_changes_check CHECK (changes >= 0),
  constraint subscription_settings_check CHECK (cancelled_at IS NULL OR NOT is_automatic),
  constraint subscription_settings_check1 CHECK (lapsed_at IS NULL OR NOT is_automatic)
);
CREATE INDEX subscription_settings_automatic ON public.subscription_settings USING btree (bucket, purchasing_account, subscription) WHERE is_automatic;

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
  statement_number bigint default 0 not null,
  statement_movement bigint default 0 not null,
  statement_credited_micros bigint default 0 not null,
  constraint tabs_pkey PRIMARY KEY (bucket, payment_account, currency),
  constraint tabs_check1 CHECK (requested_through <= statement_through),
  constraint tabs_check2 CHECK (statement_paid_micros <= statement_bought_micros)
);

create table transfers (
  bucket smallint not null,
  id text collate "C" not null,
  seq bigint not null,
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
  constraint transfers_check CHECK (debit_account <> credit_account)
);
CREATE INDEX transfers_made_available ON public.transfers USING btree (credit_account, recorded_at) INCLUDE (amount_micros, recipe) WHERE (credit_account ~~ 'merchant-available:%'::text);
CREATE INDEX transfers_made_available_to_holders ON public.transfers USING btree (credit_account, recorded_at) INCLUDE (amount_micros, recipe) WHERE (credit_account ~~ 'royalty-available:%'::text);
CREATE UNIQUE INDEX transfers_reverses ON public.transfers USING btree (bucket, reverses) WHERE (reverses IS NOT NULL);
CREATE UNIQUE INDEX transfers_seq ON public.transfers USING btree (bucket, seq);
CREATE TRIGGER transfers_unchanged BEFORE DELETE OR UPDATE OR TRUNCATE ON public.transfers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table used_challenges (
  challenge_hash bytea not null,
  used_at timestamp with time zone not null,
  constraint used_challenges_pkey PRIMARY KEY (challenge_hash)
);
CREATE INDEX used_challenges_used_at ON public.used_challenges USING btree (used_at);

create table ways_back (
  bucket smallint not null,
  payment_account text collate "C" not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  kept_until timestamp with time zone not null,
  constraint ways_back_pkey PRIMARY KEY (bucket, payment_account)
);
CREATE INDEX ways_back_kept_until ON public.ways_back USING btree (bucket, kept_until);

create table webhook_deliveries (
  endpoint text collate "C" not null,
  event text collate "C" not null,
  type text collate "C" not null,
  created_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  given_up text,
  attempts jsonb default '[]'::jsonb not null,
  constraint webhook_deliveries_pkey PRIMARY KEY (endpoint, event),
  constraint webhook_deliveries_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES webhook_endpoints(id) ON DELETE CASCADE
);
CREATE INDEX webhook_deliveries_created ON public.webhook_deliveries USING brin (created_at);
CREATE INDEX webhook_deliveries_listed ON public.webhook_deliveries USING btree (endpoint, created_at, event);

create table webhook_endpoints (
  id text collate "C" not null,
  merchant text collate "C" not null,
  url text not null,
  event_types text[] collate "C" not null,
  status text collate "C" not null,
  paused_because text collate "C",
  paused_at timestamp with time zone,
  secret_number integer not null,
  secret_changed_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint webhook_endpoints_pkey PRIMARY KEY (id),
  constraint webhook_endpoints_check CHECK ((status = 'paused'::text) = (paused_at IS NOT NULL)),
  constraint webhook_endpoints_check1 CHECK ((status = 'paused'::text) = (paused_because IS NOT NULL)),
  constraint webhook_endpoints_event_types_check CHECK (cardinality(event_types) > 0),
  constraint webhook_endpoints_paused_because_check CHECK (paused_because = ANY (ARRAY['asked'::text, 'failing'::text])),
  constraint webhook_endpoints_secret_number_check CHECK (secret_number > 0),
  constraint webhook_endpoints_status_check CHECK (status = ANY (ARRAY['active'::text, 'paused'::text]))
);
CREATE INDEX webhook_endpoints_merchant ON public.webhook_endpoints USING btree (merchant, created_at, id);

create table webhook_failures (
  endpoint text collate "C" not null,
  since timestamp with time zone not null,
  constraint webhook_failures_pkey PRIMARY KEY (endpoint),
  constraint webhook_failures_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES webhook_endpoints(id) ON DELETE CASCADE
);

create table work (
  bucket smallint not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  owner text collate "C" not null,
  facts jsonb not null,
  state text collate "C" not null,
  due_at timestamp with time zone not null,
  is_due boolean not null,
  trying_since timestamp with time zone not null,
  attempts integer default 0 not null,
  last_error text,
  leased_by text collate "C",
  leased_until timestamp with time zone,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  decision text collate "C",
  decided_because text,
  decided_at timestamp with time zone,
  due_again_at timestamp with time zone,
  constraint work_pkey PRIMARY KEY (bucket, id),
  constraint work_decided CHECK ((decision IS NULL) = (decided_because IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  constraint work_decision_check CHECK (decision = ANY (ARRAY['retried'::text, 'cancelled'::text])),
  constraint work_due CHECK (NOT is_due OR state = 'waiting'::text AND leased_by IS NULL),
  constraint work_due_again CHECK (due_again_at IS NULL OR state = 'waiting'::text),
  constraint work_ended CHECK ((state = 'waiting'::text) = (ended_at IS NULL)),
  constraint work_leased CHECK ((leased_by IS NULL) = (leased_until IS NULL) AND (leased_by IS NULL OR state = 'waiting'::text)),
  constraint work_once UNIQUE (bucket, kind, subject),
  constraint work_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'done'::text, 'parked'::text, 'cancelled'::text]))
);
CREATE INDEX work_finished ON public.work USING btree (ended_at) WHERE (state = ANY (ARRAY['done'::text, 'cancelled'::text]));
CREATE INDEX work_is_due ON public.work USING btree (kind, owner, due_at, id) WHERE is_due;
CREATE INDEX work_later ON public.work USING btree (due_at) WHERE ((state = 'waiting'::text) AND (NOT is_due) AND (leased_by IS NULL));
CREATE INDEX work_leases ON public.work USING btree (leased_until) WHERE (leased_by IS NOT NULL);
CREATE INDEX work_listed ON public.work USING btree (state, kind, due_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'parked'::text]));
CREATE INDEX work_of_owner ON public.work USING btree (bucket, owner, state, kind, due_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'parked'::text]));

create table write_offs (
  bucket smallint not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  id text collate "C" not null,
  amount_micros bigint not null,
  written_off_at timestamp with time zone not null,
  constraint write_offs_pkey PRIMARY KEY (bucket, payment_account, currency),
  constraint write_offs_amount_micros_check CHECK (amount_micros > 0),
  constraint write_offs_id UNIQUE (bucket, id)
);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON public.write_offs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
