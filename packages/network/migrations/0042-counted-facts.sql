-- Changes of facts are counted by the statement that makes them, and per bucket where they have one: no trigger counts.

drop trigger payment_accounts_counted on payment_accounts;
drop trigger purchasing_accounts_counted on purchasing_accounts;
drop trigger payment_methods_counted on payment_methods;
drop trigger merchants_counted on merchants;
drop trigger offers_counted on offers;
drop trigger limits_counted on limits;
drop trigger price_caps_counted on price_caps;
drop trigger one_click_rules_counted on one_click_rules;
drop function count_changed_facts();
drop function count_listed_facts();

-- The row of facts_version counts what has no bucket. It belongs to the ground now: several rooms count.
alter table buckets add column facts_version bigint not null default 1;
-- owner: platform
alter table facts_version alter column version set not null;
