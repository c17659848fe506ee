-- ACH knows a payout by fifteen characters, which are made of its id in the same way.
create index payouts_by_nacha on payouts (upper(substr(md5(id), 1, 15))) where account_kind = 'nacha';
