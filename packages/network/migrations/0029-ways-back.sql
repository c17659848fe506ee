-- Closed accounts get back what comes back later, too: a gift that nobody took up, for one.

-- Where the money of an account that was closed goes back to, should any come back: the processor's token of a payment
-- method, kept while something may, and forgotten then. What else named a card or a bank account is erased.
-- owner: credits
-- placed: by bucket
create table ways_back (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  kept_until timestamptz not null,
  primary key (bucket, payment_account)
);
create index ways_back_kept_until on ways_back (bucket, kept_until);

-- owner: credits
comment on table credit_returns is 'Credit balances of closed accounts that go back through the processor.';
