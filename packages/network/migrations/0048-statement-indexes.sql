-- Statements and what stands beside them are read by an index, as many rows as are shown.

-- At which merchants a member bought. A payer's are found by the key of order ids.
create index purchases_member_sellers on purchases (bucket, purchasing_account, merchant)
  where member_number is not null;

-- Business expenses by day: of an account, and of a member.
create index business_expenses_days on business_expenses
  (bucket, payment_account, currency, purchased_at, tab_number);
create index business_expenses_member on business_expenses (bucket, purchasing_account, tab_number);
create index business_expenses_member_days on business_expenses
  (bucket, purchasing_account, purchased_at, tab_number);
