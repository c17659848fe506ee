// What a person changes of their own ways in, after a second factor: recovery phrase, personal code, member id.
import { changeMemberId, findRecoveryPhraseFault, setSecrets } from '../customers/index.ts'
import type { FieldFault, PasswordFault } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import { renewPersonalCode, replacePersonalCode } from './candidate/renew-personal-code.ts'
import { holdSession } from './hold-session.ts'
import type { AskingSession } from './hold-session.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { tellOwner } from './tell-owner.ts'

type Ports = Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'secrets' | 'passwords'>

interface Person {
  readonly session: AskingSession
  readonly origin: SignOnOrigin
}

/**
 * Answers what is wrong with the phrase, or undefined once it is changed; `ended`: the session in which it was typed.
 */
export async function changePhrase(
  ports: Ports,
  input: Person & { readonly phrase: string },
): Promise<PasswordFault | 'ended' | undefined> {
  const fault = findRecoveryPhraseFault(input.phrase)
  if (fault !== undefined) return fault
  const { signOn, purchasingAccount } = input.session
  const hash = await ports.passwords.hash(input.phrase)
  const at = ports.clock.now()
  const facts = { changedAt: at.toString() }
  const cause = `phrase-changed/${newId('soe', ports)}`
  return await ports.database.transaction('signon.change-phrase', async (tx) => {
    if (!(await holdSession(tx, input.session))) return 'ended'
    await setSecrets(tx, { signOn, recovery: { hash, at } })
    await revokeRights(tx, ports, { signOn, cause: 'phrase_changed' })
    const event = {
      signOn,
      purchasingAccount,
      kind: 'phrase_changed',
      origin: input.origin,
    } as const
    await recordSignOnEvent(tx, ports, event)
    const act = 'change_phrase'
    await tellOwner(tx, ports, { signOn, act, cause, kind: 'phrase_changed', facts })
    return undefined
  })
}

/** The new personal code, to be shown once; undefined where the session has ended. */
export async function renewCode(ports: Ports, input: Person): Promise<string | undefined> {
  const { signOn, purchasingAccount } = input.session
  const facts = { changedAt: ports.clock.now().toString() }
  const cause = `code-renewed/${newId('soe', ports)}`
  return await ports.database.transaction('signon.renew-code', async (tx) => {
    if (!(await holdSession(tx, input.session))) return undefined
    const codePorts = { ...ports, codeKey: ports.secrets.personalCodes }
    const code = await renewPersonalCode(tx, codePorts, signOn)
    await revokeRights(tx, ports, { signOn, cause: 'code_renewed' })
    const event = { signOn, purchasingAccount, kind: 'code_renewed', origin: input.origin } as const
    await recordSignOnEvent(tx, ports, event)
    const act = 'renew_code'
    await tellOwner(tx, ports, { signOn, act, cause, kind: 'code_renewed', facts })
    return code
  })
}

export type ChangedOwnMemberId =
  /** The new code, to be shown once. */
  | { readonly status: 'changed'; readonly memberId: string; readonly personalCode: string }
  | { readonly status: 'unchanged' }
  | { readonly status: 'refused'; readonly fault: FieldFault }
  | { readonly status: 'ended' }

/** With the member id the personal code changes: it is the code of that member id. */
export async function changeOwnMemberId(
  ports: Ports,
  input: Person & { readonly memberId: string },
): Promise<ChangedOwnMemberId> {
  const { signOn, purchasingAccount } = input.session
  const cause = `member-id-changed/${newId('soe', ports)}`
  return await ports.database.transaction('signon.change-member-id', async (tx) => {
    if (!(await holdSession(tx, input.session))) return { status: 'ended' }
    const changed = await changeMemberId(tx, { signOn, memberId: input.memberId })
    if (changed.status !== 'changed') return changed
    const { memberId } = changed
    const codePorts = { ...ports, codeKey: ports.secrets.personalCodes }
    const personalCode = await replacePersonalCode(tx, codePorts, { signOn, ...changed })
    await revokeRights(tx, ports, { signOn, cause: 'member_id_changed' })
    const kind = 'member_id_changed'
    await recordSignOnEvent(tx, ports, { signOn, purchasingAccount, kind, origin: input.origin })
    const act = 'change_member_id'
    await tellOwner(tx, ports, { signOn, act, cause, kind, facts: { memberId } })
    return { status: 'changed', memberId, personalCode }
  })
}
