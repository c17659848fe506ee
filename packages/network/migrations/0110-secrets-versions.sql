-- A right is bound to the row that revokes it: the version is read with a proof, asserted where the proof gives a right, and
-- counted up by whatever ends rights. So nobody comes in by a proof that was right a moment ago.
alter table sign_ons add column secrets_version integer not null default 0;
