-- Passwords are chosen once the account is open: what waits for the card page holds none any more, not even hashed.
update registrations set details = details - 'passwordHash' - 'recoveryHash' where details is not null;
