// Tables of which no rule can say what should stand in them, each with the reason. All others have rules.

export const unruledTables: Readonly<Record<string, string>> = {
  facts_version: 'a count of changes, which only says that something has to be read again',
  guess_counters: 'counts of guesses, which go by themselves and refer to nobody by name',
  kept_forms: 'sealed, for a day, under the hash of a token that only a browser has',
  message_counts: 'counts of a day under the hash of an address, removed the day after',
  outbox_mails: 'words on their way to somebody; what an operator has cancelled is never sent',
  outbox_notices: 'what is to be put into words; what an operator has cancelled never is',
  provider_documents:
    'what the OpenID Provider remembers of a visit, in a form of its own, for hours',
  push_messages: 'words on their way to a browser, gone as soon as it has them',
  sandbox_clock: 'how far scripts have moved the clock of a sandbox; absent where money is real',
  schema_migrations:
    'hashes of files that are not in the database: `migrate` compares them, and `doctor`',
  step_up_codes: 'codes of a few minutes for sessions, used up or removed',
  used_challenges: 'hashes of challenges that may not be used again, removed with their time',
}
