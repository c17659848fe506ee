// What ends rights, and which: the rule, which docs/rights.md prints. Pure.

/** What somebody may hold of a sign-on, by which they get in, stay in, or take the account over. */
export const rights = {
  this_session: 'the session that asks for it',
  other_sessions: 'all other sessions, with what merchants know of them',
  sign_on_links: 'links by mail that sign on',
  address_change: 'another e-mail address that waits to be confirmed',
  app_setup: 'an authenticator app whose first code was not shown yet',
  step_up_codes: 'codes by mail that confirm a session',
  recoveries: 'recoveries that were begun',
  passkeys: 'passkeys',
  app: 'the authenticator app',
  access_tokens: 'tokens of the API that act as the customer',
  known_browsers: 'browsers that know which account is meant',
  told_browsers: 'browsers that are told at once what happens',
  roles: 'what they are in organisations of merchants, with invitations that they sent there',
} as const
export type Right = keyof typeof rights

/** What was opened with what no longer counts, in other hands perhaps; the session at which its owner sits goes on. */
const elsewhere = ['other_sessions', 'sign_on_links', 'address_change', 'app_setup'] as const
/** Not what the owner is elsewhere: whoever has the account back is who they were. */
const everything = (Object.keys(rights) as readonly Right[]).filter((right) => right !== 'roles')

/**
 * Each also refuses whatever was proved before it and is still on its way: a session, a second factor, a recovery. A
 * recovery goes on, because it asks for the phrase, which nothing here shows; passkeys and the app are on the list
 * that the owner reads, and are taken away there.
 */
export const revocations = {
  password_changed: elsewhere,
  first_secret_chosen: elsewhere,
  passkey_removed: elsewhere,
  app_removed: elsewhere,
  signed_off_elsewhere: elsewhere,
  signed_off_everywhere: ['this_session', ...elsewhere, 'told_browsers'],
  // Whoever reads the old mailbox gets nothing more out of it.
  address_changed: ['sign_on_links', 'step_up_codes'],
  phrase_changed: [],
  code_renewed: [],
  member_id_changed: [],
  recovered: everything,
  sign_on_ended: [...everything, 'roles'],
} as const satisfies Readonly<Record<string, readonly Right[]>>
export type Revocation = keyof typeof revocations
