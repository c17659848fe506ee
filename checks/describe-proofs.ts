// What each proof may do, as the operations ask it: the tables of docs/proofs.md.
import { acts, proofKinds } from '../packages/network/src/signon/proofs.ts'
import type { Act, ActName, Grant, ProofKind } from '../packages/network/src/signon/proofs.ts'

const proofWords: Readonly<Record<ProofKind, string>> = {
  password: 'password',
  mailbox: 'mailbox',
  second_factor: 'second factor',
  passkey: 'passkey',
  code_and_phrase: 'code and phrase',
  mailbox_and_phrase: 'mailbox and phrase',
}

const actWords: Readonly<Record<ActName, string>> = {
  sign_on: 'sign on',
  take_account_back:
    'take the account back: a new password; sessions, tokens, passkeys, app, links end',
  share_account: 'let somebody else sign on to the account',
  hand_over_data: 'load down all that is kept',
  close_account: 'close and erase the account',
  end_password_sessions: 'sessions that showed no more than a password',
  end_stronger_sessions: 'sessions that showed more',
  stop_mailed_recovery: 'a recovery link that was mailed',
  stop_address_recovery: 'a recovery at another address, while it waits',
  change_password: 'password',
  change_phrase: 'recovery phrase',
  change_address: 'e-mail address, once the new mailbox has answered, too',
  change_member_id: 'member id, and its code',
  renew_code: 'personal code',
  add_passkey: 'a passkey is added',
  remove_passkey: 'a passkey is removed',
  add_app: 'an authenticator app is added',
  remove_app: 'the authenticator app is removed',
}

const toldWords: Readonly<Record<Act['tells'], string>> = {
  nobody: '–',
  address: 'its address',
  every_address: 'every address',
}

const effects: readonly (readonly [effect: Act['effect'], title: string])[] = [
  ['does', 'What it does'],
  ['ends', 'What it ends'],
  ['changes', 'What it changes'],
]

export function describeProofs(): string {
  const sections = effects.map(([effect, title]) => `## ${title}\n\n${describeActs(effect)}`)
  return `# Proofs

What each proof of who somebody is lets its holder do. A weaker proof never cancels a stronger one. The tables are printed by
\`node checks/proofs.ts --write\` from the table that the operations ask (\`packages/network/src/signon/proofs.ts\`); a check compares.

- **password**: a session that was opened with the password, or by registering, and has shown no more.
- **mailbox**: a session that was opened by a link by e-mail.
- **second factor**: any session in which one was shown within ten minutes: a passkey, a code of the authenticator app, a code by
  e-mail where there is no app. Who came by a mailed link shows the recovery phrase, or the password; the phrase counts whatever app
  or passkey was added.
- **passkey**: a session that was opened with a passkey, within ten minutes.
- **code and phrase**: member id, personal code and recovery phrase, typed where the mailbox is lost.
- **mailbox and phrase**: the link that \`/recover\` mails, and the recovery phrase.

“Every address” is the address of the account, and the one before it while that still counts. What was replaced counts on for as
long as the last column says: the former phrase takes the account back, and at the former address a link to do so is sent. Who takes it back
with what was before has that again, and what replaced it is gone.

${sections.join('\n\n')}
`
}

function describeActs(effect: Act['effect']): string {
  const head = ['', ...proofKinds.map((kind) => proofWords[kind]), 'told', 'the former counts on']
  const rows = (Object.entries(acts) as readonly (readonly [ActName, Act])[])
    .filter(([, act]) => act.effect === effect)
    .map(([name, act]) => [
      actWords[name],
      ...proofKinds.map((kind) => grantWords(act.by[kind])),
      toldWords[act.tells],
      act.formerLastsHours === undefined ? '–' : `${act.formerLastsHours} hours`,
    ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function grantWords(grant: Grant): string {
  if (grant === 'no') return '–'
  return grant === 'at_once' ? 'at once' : `after ${grant.afterHours} hours`
}
