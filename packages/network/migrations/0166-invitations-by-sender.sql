-- Whoever is erased, or leaves, takes back the invitations that are open still: found without reading those of others.
create index organisation_invitations_by on organisation_invitations (invited_by) where status = 'open';
