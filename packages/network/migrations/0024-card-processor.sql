-- Whose card page a registration went to: what came of the card is asked there, whatever is set up by then.
alter table registrations add column card_processor text collate "C";
-- There was one kind until now.
update registrations set card_processor = 'simulator' where card_session is not null;
alter table registrations add check ((card_session is null) = (card_processor is null));
