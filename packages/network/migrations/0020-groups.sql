-- Tables that another room owns from here on. Nothing of them changes but that.

-- owner: groups
comment on table invitations is 'People who were asked to sign on to a purchasing account.';

-- owner: groups
comment on table group_commands is 'What a payer asked for with an id of their own, once for ever.';

-- owner: registrations
comment on table registrations is 'Registrations that wait for the card page, and those made by a script with an id of its own.';
