-- Tables that another room owns from here on. Nothing of them changes but that.

-- owner: signon
comment on table known_devices is 'The accounts that a browser has used, at most five.';

-- owner: signon
comment on table personal_codes is 'Which sign-on a member id means together with a personal code.';
