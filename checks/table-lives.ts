// How long what stands in each table stays, and what ends it. `checks/growth.ts` compares this with the schema, and makes
// docs/growth.md of it.

export type TableLife = readonly [grows: string, life: Life]

export type Life =
  /** It is the books, or answers for ever what was once said: no statement deletes from it. */
  | { readonly kind: 'for_ever'; readonly because: string }
  /** As many rows as there are of something else: time alone adds none. */
  | { readonly kind: 'bounded'; readonly by: string }
  /** It goes when its time is up, by a job or a kind of work. */
  | { readonly kind: 'ends'; readonly after: string; readonly by: string }
  /** What is large or personal in it goes, and the row stays. */
  | { readonly kind: 'thinned'; readonly after: string; readonly by: string }

const books: Life = { kind: 'for_ever', because: 'it is the books' }
const answers: Life = { kind: 'for_ever', because: 'an id of a caller stands for one thing' }
const nameless: Life = {
  kind: 'for_ever',
  because: 'the books refer to it; without a name once the person was erased',
}
const bounded = (by: string): Life => ({ kind: 'bounded', by })
const ends = (after: string, by: string): Life => ({ kind: 'ends', after, by })

const told = (when: string): Life =>
  ends(`\`TALLYSTICK_TOLD_DAYS\` after ${when}`, 'remove-what-was-told')

export const tableLives: Readonly<Record<string, TableLife>> = {
  access_tokens: ['a token', ends('30 days after it ended', 'remove-expired')],
  authenticator_apps: ['a sign-on', bounded('one a sign-on')],
  billing_run_buckets: ['a run and bucket', ends('when the run has finished', 'due-billing')],
  billing_run_totals: ['a run and currency', books],
  billing_runs: ['a billing day', books],
  buckets: ['never', bounded('256')],
  business_expenses: ['a mark of a customer', bounded('one a purchase, until it is taken back')],
  claims: ['a refund, dispute or cancellation', books],
  commands: [
    'a key of a caller',
    {
      kind: 'thinned',
      after: '`TALLYSTICK_ANSWER_KEPT_DAYS`: the answer, not that the key was used',
      by: 'forget-answers',
    },
  ],
  conversation_messages: [
    'a message to or from customer service',
    ends('with its conversation', 'remove-old-conversations'),
  ],
  conversations: [
    'a conversation with customer service',
    ends(
      '`TALLYSTICK_CONVERSATION_DAYS` after its last word, where nobody waits',
      'remove-old-conversations',
    ),
  ],
  credit_legs: ['a credit', books],
  credit_movements: ['a credit', books],
  credit_returns: ['credit of a closed account', books],
  credited_legs: ['a credit', books],
  credited_purchases: ['a credit', books],
  customers: ['a registration', nameless],
  deliveries: ['a ticket', { kind: 'for_ever', because: 'it is evidence in disputes' }],
  digest_rounds: ['never', bounded('256')],
  digests: ['an account that buys', bounded('one a purchasing account')],
  email_changes: ['a change of address', bounded('one a sign-on; expired ones go with the next')],
  email_directory: ['a sign-on', bounded('one an address')],
  entitlement_ends: ['an entitlement that ends early', books],
  erasures: ['an erasure', { kind: 'for_ever', because: 'it says that it was done' }],
  facts_version: ['never', bounded('1')],
  former_details: [
    'a change of name or residence',
    ends('when the person is erased', 'erase_person'),
  ],
  gift_receivers: ['a gift', bounded('the gifts that wait for somebody')],
  gifts: ['a gift', nameless],
  given_back: ['a credit', books],
  group_commands: ['a change of a group', answers],
  guess_counters: ['who guesses', ends('a day after its time', 'remove-expired')],
  hold_endings: ['a hold', books],
  holds: ['a request or reservation', books],
  invitations: ['an invitation', nameless],
  kept_forms: [
    'a form sent when the sign-on had ended',
    ends('a day after it was sent', 'remove-expired'),
  ],
  known_devices: ['a browser', ends('400 days after it was last used', 'remove-expired')],
  ledger_accounts: ['an account', books],
  ledger_checkpoints: ['never', bounded('the latest of each bucket')],
  ledger_sums: ['never', bounded('one an account and bucket')],
  limits: ['a rule', bounded('the rules that are set')],
  mailed_links: ['a link by mail', ends('a day after its time', 'remove-expired')],
  merchant_addresses: ['an address', bounded('those of each merchant')],
  merchant_event_heads: ['never', bounded('one a merchant')],
  merchant_events: ['an event for an engine', told('the engine took it')],
  merchant_keys: ['a key', bounded('those of each merchant')],
  merchant_logos: ['never', bounded('one a merchant')],
  merchant_visits: ['a first visit', bounded('one a sign-on and merchant')],
  merchants: ['a merchant', nameless],
  message_counts: ['who writes, and day', ends('the day after', 'remove-old-conversations')],
  news: ['news of the operator', bounded('what the operator says')],
  offer_prices: ['never', bounded('those of what is for sale now')],
  offer_versions: ['a change of an offer', books],
  offers: ['an offer', books],
  one_click_rules: ['a rule', bounded('the rules that are set')],
  outbox_mails: ['a mail', told('it left')],
  outbox_notices: ['a notice', told('it became a mail')],
  passkeys: ['a passkey', bounded('those of each sign-on')],
  payment_accounts: ['a registration', nameless],
  payment_batches: ['a batch', books],
  payment_methods: ['a card or bank account', bounded('those of each account')],
  payment_report_lines: [
    'an answer of a processor; what it said before writes nothing',
    { kind: 'for_ever', because: 'it is what the books were told' },
  ],
  payment_reports: ['a report with something new', answers],
  payment_requests: ['an account and billing day', books],
  personal_codes: ['a sign-on', bounded('one a sign-on')],
  price_caps: ['a cap', bounded('the caps that are set')],
  provider_documents: ['a sign-on', ends('a day after its time', 'remove-expired')],
  purchase_credits: ['a credit', books],
  purchase_fundings: ['a split purchase', books],
  purchase_portions: ['a split purchase', books],
  purchases: ['a purchase', books],
  purchasing_accounts: ['a member', nameless],
  push_messages: ['a message to a browser', ends('when it is told, or a day old', 'push_message')],
  push_subscriptions: ['a browser', bounded('until the browser or the person ends it')],
  registrations: [
    'a registration',
    ends('30 days after its time, where nobody completed it', 'abandon-registrations'),
  ],
  report_disagreements: ['a line that the books do not say', books],
  reservations: ['a reservation', books],
  sandbox_clock: ['never', bounded('1')],
  schema_migrations: ['a version', bounded('the migrations that there are')],
  sessions: ['a sign-on', ends('400 days after it began', 'remove-expired')],
  sign_offs: [
    'a merchant visited in a sign-on',
    ends('a day after the sign-on ended', 'remove-expired'),
  ],
  sign_on_events: ['a sign-on', ends('400 days', 'remove-expired')],
  sign_on_transactions: ['a sign-on', ends('7 days', 'remove-expired')],
  sign_ons: ['a registration', nameless],
  spending: ['never', bounded('one a window and member: each begins anew')],
  statements: ['an account and month, also of accounts that closed', books],
  step_up_codes: ['a second factor by mail', ends('a day after its time', 'remove-expired')],
  subscription_cancellations: ['a cancellation', books],
  subscription_renewals: ['a renewal', answers],
  subscription_settings: ['a subscription', bounded('one a subscription')],
  tabs: ['an account', books],
  transfers: ['everything that moves money', books],
  used_challenges: ['a passkey’s answer', ends('a day', 'remove-expired')],
  ways_back: [
    'an account that closed',
    ends('30 days, or when nothing can come back', 'forget_way_back'),
  ],
  work: [
    'everything that must still happen',
    ends('`TALLYSTICK_FINISHED_WORK_DAYS` after it ended', 'remove-finished-work'),
  ],
  write_offs: ['a debt that is given up', books],
}
