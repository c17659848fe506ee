// Authenticator apps (RFC 6238): set up with a key that is typed or opened, confirmed with a first code, taken away.
import { generateURI, verifySync } from 'otplib'
import { newId, sealText, unsealText } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { holdSession } from './hold-session.ts'
import type { AskingSession } from './hold-session.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { deleteApp, insertApp, selectApp, updateAppStep } from './store-factors.ts'
import { tellOwner } from './tell-owner.ts'

type Ports = Pick<
  SecurityPorts,
  'database' | 'clock' | 'realClock' | 'random' | 'secrets' | 'limits'
>

const keyBytes = 20
const stepSeconds = 30
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export interface NewApp {
  /** Base32, for typing. */
  readonly key: string
  /** `otpauth://…`, which a phone opens. */
  readonly link: string
}

/**
 * The key to set an app up with, the same until it is confirmed; undefined where one is set up already, or the session
 * that asks has ended.
 */
export async function startApp(
  ports: Ports,
  input: {
    readonly session: AskingSession
    readonly memberId: string
    readonly networkName: string
  },
): Promise<NewApp | undefined> {
  const { session, memberId, networkName } = input
  const { signOn } = session
  const key = encodeBase32(ports.random.bytes(keyBytes))
  const row = await ports.database.transaction('signon.start-app', async (tx) => {
    if (!(await holdSession(tx, session))) return undefined
    // For this sign-on: a row that was copied to another opens nothing.
    const sealedKey = sealText({ random: ports.random, key: ports.secrets.apps }, key, signOn)
    await insertApp(tx, { signOn, sealedKey, startedAt: ports.clock.now() })
    return await selectApp(tx, signOn)
  })
  if (row === undefined || row.confirmedAt !== null) return undefined
  const secret = unsealText(ports.secrets.apps, row.sealedKey, row.signOn)
  return { key: secret, link: generateURI({ issuer: networkName, label: memberId, secret }) }
}

/**
 * The first code shows that the app has the key; from here on it is asked for. False for a wrong one, or an ended
 * session.
 */
export async function confirmApp(
  ports: Ports,
  input: {
    readonly session: AskingSession
    readonly code: string
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn, purchasingAccount } = input.session
  if (!(await ports.limits.takeFactor(`${signOn}/new-app`))) return false
  return await ports.database.transaction('signon.confirm-app', async (tx) => {
    if (!(await holdSession(tx, input.session))) return false
    const app = await selectApp(tx, signOn)
    if (app === undefined || app.confirmedAt !== null) return false
    if (!(await takeCode(tx, ports, signOn, input.code))) return false
    const event = { signOn, purchasingAccount, kind: 'app_added', origin: input.origin } as const
    await recordSignOnEvent(tx, ports, event)
    await tell(tx, ports, signOn, 'app_added')
    return true
  })
}

/** Whoever showed its codes is out: every other session ends. False where there is none, or the session has ended. */
export async function removeApp(
  ports: Pick<Ports, 'database' | 'clock' | 'random'>,
  input: {
    readonly session: AskingSession
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn, purchasingAccount } = input.session
  return await ports.database.transaction('signon.remove-app', async (tx) => {
    if (!(await holdSession(tx, input.session))) return false
    if (!(await deleteApp(tx, signOn))) return false
    await revokeRights(tx, ports, { signOn, cause: 'app_removed', session: input.session.id })
    const event = { signOn, purchasingAccount, kind: 'app_removed', origin: input.origin } as const
    await recordSignOnEvent(tx, ports, event)
    await tell(tx, ports, signOn, 'app_removed')
    return true
  })
}

/** Whether the code is right now, by real time; it is used up by that. */
export async function takeCode(
  tx: Tx,
  ports: Pick<Ports, 'clock' | 'realClock' | 'secrets'>,
  signOn: string,
  typed: string,
): Promise<boolean> {
  const token = typed.replaceAll(/\s/g, '')
  const app = await selectApp(tx, signOn)
  if (app === undefined || !/^\d{6}$/.test(token)) return false
  const result = verifySync({
    secret: unsealText(ports.secrets.apps, app.sealedKey, signOn),
    token,
    epoch: Math.floor(ports.realClock.now().epochMilliseconds / 1000),
    // One step before and after: clocks of phones differ (RFC 6238, section 5.2).
    epochTolerance: stepSeconds,
  })
  if (!result.valid || !('timeStep' in result)) return false
  return await updateAppStep(tx, {
    signOn,
    step: BigInt(result.timeStep),
    at: ports.clock.now(),
  })
}

async function tell(
  tx: Tx,
  ports: Pick<Ports, 'clock' | 'random'>,
  signOn: string,
  kind: 'app_added' | 'app_removed',
): Promise<void> {
  const facts = { changedAt: ports.clock.now().toString() }
  const cause = `${kind}/${newId('soe', ports)}`
  const act = kind === 'app_added' ? 'add_app' : 'remove_app'
  await tellOwner(tx, ports, { signOn, act, cause, kind, facts })
}

function encodeBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => base32.charAt(parseInt(five, 2))).join('')
}
