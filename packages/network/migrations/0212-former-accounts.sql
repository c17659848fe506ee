-- The account that counted before the one that waits: until that counts, it may be put back at once.
alter table settlements add column former_account_mark text collate "C";
