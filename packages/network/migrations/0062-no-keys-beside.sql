-- The key under which a merchant is registered is known like all others, in commands.
-- owner: merchants
alter table merchants drop column request_key, drop column request_hash;
