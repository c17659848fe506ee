// The forms that change a merchant's keys.
import { makeMerchantKey } from '../../../../merchants/index.ts'
import { changeOwnMerchant, showOwnMerchant } from '../../../../organisations/index.ts'
import { newSecretToken } from '../../../../platform/index.ts'
import { answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { KeyRefusal } from '../../pages/keys.ts'
import type { Standing } from '../../standing.ts'
import { printSecretSettings } from '../start/shop-code.ts'
import { answerKeys } from './keys-page.ts'

type Jwk = Readonly<Record<string, unknown>>

/** `POST /console/:merchant/keys`: makes what is needed, and shows the private halves this once. */
export async function submitNewKey(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { id = '' }: Form,
): Promise<Response> {
  if (!/^[0-9a-f]{12}$/.test(id)) return await answerNotFound(c)
  const {
    asker,
    organisation: { organisation },
    merchant: { merchant },
  } = standing
  const shown = await showOwnMerchant(deps, { asker, organisation, merchant })
  if (shown.status === 'refused') return await answerNotFound(c)
  const hasKey = (use: 'sig' | 'enc'): boolean => shown.keys.some(({ jwk }) => jwk.use === use)
  const key = makeMerchantKey(deps, { use: 'sig', kid: `sig-${id}` })
  const refused = await addKey(deps, standing, key.publicJwk)
  if (refused !== undefined) {
    if (refused === 'invalid_key') throw new Error('a key that was made here is none')
    return await answerKeys(deps, c, standing, { refused })
  }
  // One for tickets comes with the first, so that nothing is missing.
  const encryption = hasKey('enc')
    ? undefined
    : makeMerchantKey(deps, { use: 'enc', kid: `enc-${id}` })
  if (encryption !== undefined) await addKey(deps, standing, encryption.publicJwk)
  const made = printSecretSettings({
    key: key.privateJwk,
    encryptionKey: encryption?.privateJwk,
    secret: hasKey('sig') ? undefined : newSecretToken(deps.random),
  })
  return await answerKeys(deps, c, standing, { made })
}

/** `POST /console/:merchant/keys/own`: the public half of a pair that was made elsewhere. */
export async function submitOwnKey(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { jwk: typed = '' }: Form,
): Promise<Response> {
  const jwk = readJwk(typed)
  const refused = jwk === undefined ? 'invalid_key' : await addKey(deps, standing, jwk)
  if (refused === undefined) return answerSeeOther(standing.pathTo('/keys?done=added'))
  return refused === 'invalid_key'
    ? await answerKeys(deps, c, standing, { own: { jwk: typed.slice(0, 2000), error: refused } })
    : await answerKeys(deps, c, standing, { refused, own: { jwk: typed } })
}

/** `POST /console/:merchant/keys/retirement` */
export async function submitRetirement(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { kid = '' }: Form,
): Promise<Response> {
  const {
    asker,
    organisation: { organisation },
    merchant: { merchant },
  } = standing
  const own = { asker, organisation, merchant }
  const changed = await changeOwnMerchant(deps, own, { kind: 'retire_key', kid })
  if (changed.status !== 'refused') return answerSeeOther(standing.pathTo('/keys?done=retired'))
  return changed.code === 'merchant_closed'
    ? await answerKeys(deps, c, standing, { refused: changed.code })
    : await answerNotFound(c)
}

const refusals = ['invalid_key', 'key_conflict', 'too_many_keys', 'merchant_closed'] as const

/** Undefined where it was added, or is there already. */
async function addKey(
  deps: MerchantDeps,
  { asker, organisation: { organisation }, merchant: { merchant } }: Standing,
  jwk: Jwk,
): Promise<KeyRefusal | 'invalid_key' | undefined> {
  const own = { asker, organisation, merchant }
  const changed = await changeOwnMerchant(deps, own, { kind: 'add_key', jwk })
  if (changed.status !== 'refused') return undefined
  return refusals.find((known) => known === changed.code) ?? 'gone'
}

function readJwk(text: string): Jwk | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Jwk)
      : undefined
  } catch {
    return undefined
  }
}
