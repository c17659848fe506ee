// What ends which rights of a sign-on, asked of the rule itself: the table of docs/rights.md.
import { revocations, rights } from '../packages/network/src/signon/revocations.ts'
import type { Revocation, Right } from '../packages/network/src/signon/revocations.ts'

const columns: Readonly<Record<Right, string>> = {
  this_session: 'own session',
  other_sessions: 'other sessions',
  sign_on_links: 'sign-on links',
  address_change: 'address to be confirmed',
  app_setup: 'app begun',
  step_up_codes: 'mailed codes',
  recoveries: 'recoveries',
  passkeys: 'passkeys',
  app: 'app',
  access_tokens: 'API tokens',
  known_browsers: 'known browsers',
  told_browsers: 'told browsers',
  roles: 'roles in organisations',
}

const causes: Readonly<Record<Revocation, string>> = {
  password_changed: 'the password is changed',
  first_secret_chosen: 'a new account chooses its first password or passkey',
  passkey_removed: 'a passkey is removed (and that passkey)',
  app_removed: 'the authenticator app is removed (and the app)',
  signed_off_elsewhere: 'all others are signed off',
  signed_off_everywhere: 'everybody is signed off',
  address_changed: 'the e-mail address is changed',
  phrase_changed: 'the recovery phrase is changed',
  code_renewed: 'the personal code is renewed',
  member_id_changed: 'the member id is changed',
  recovered: 'the account is recovered',
  sign_on_ended:
    'the sign-on ends: taken off its account or group, the account closed, the person erased',
}

export function describeRights(): string {
  const names = Object.keys(columns) as readonly Right[]
  const head = ['', ...names.map((name) => columns[name])]
  const rows = (Object.keys(causes) as readonly Revocation[]).map((cause) => {
    const ends: readonly Right[] = revocations[cause]
    return [causes[cause], ...names.map((name) => (ends.includes(name) ? 'ends' : ''))]
  })
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const meanings = names.map((name) => `- **${columns[name]}**: ${rights[name]}`)
  return `# What ends which rights

A right is bound to the row that revokes it. Whoever proves who they are reads the version of the sign-on's secrets with the
proof, and the right is given in a transaction that asserts it and holds the row; whatever ends rights counts the version up
in its own transaction. So every proof that was given before, and is still on its way, is refused as if it had been wrong:
nobody comes in by a password that was changed while it was being checked. What is asked for in a session, or by a token of
the API, is given under that row's lock. A recovery is bound to the phrase and the link that it was begun with, and to nothing
else: whoever knows a password and signs people off all day does not keep the owner from taking the account back.

Made by \`node checks/rights.ts --write\` out of the rule (\`signon/revocations.ts\`); a check compares, and
\`signon/rights.test.ts\` tries every right against every row of the table, in two processes.

${table.join('\n')}

${meanings.join('\n')}

What stays although somebody might not expect it:

- **Passkeys and the app** when a password is changed or everybody is signed off: they stand on the security page, and are
  taken away there, each of which signs all others off. Recovery takes them all.
- **Tokens of the API** when a password is changed or everybody is signed off: they belong to programs, which nobody signs off.
- **Recoveries**: they ask for the phrase, which nothing of this shows.
- **Browsers that are told at once** when only others are signed off: one of them is the owner's. They stand on a page of their own.
- **Sign-ons and members that somebody added**: they are other people. Open invitations end with the sign-on that sent them.
- **Sessions** when the e-mail address is changed: they were opened when the mailbox was their owner's, and end within hours.
- **A form that was kept** for who has to sign on again: it opens for the same person in the same browser only.

Freezing an account and suspending one end no right: purchases are refused while it lasts. Signing off ends one session, and
what merchants know of it; a code for a merchant that is on its way then is not handed over.

A merchant's rights: a token ends when it is revoked, by itself, or with the merchant; what was got with a key (the client
credentials grant) when any of the merchant's keys is retired, or the merchant is closed. Another token or key is given only
while the token that asks for it lives.

People of merchants: what a role of an organisation lets somebody do (docs/roles.md) is looked at in the transaction of each
change, under a lock that a removal and another role wait for, and at every look. So both count from the next request on, in
whatever session or token it comes. Invitations that somebody sent end with them. What stays: keys and tokens that they added or
read, which are the merchant's, and stand on its page; whoever takes off a developer changes those.
`
}
