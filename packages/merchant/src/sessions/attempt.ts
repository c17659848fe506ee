// An attempt: what a visitor set out to do at the network, remembered in a sealed cookie until the return.
import { createHash } from 'node:crypto'
import type { OfferTerms } from '../offers.ts'
import type { Seal } from '../sealing/seal.ts'
import type { CookieJar } from './cookies.ts'
import { readCookies } from './cookies.ts'
import type { Visit } from '../visit.ts'

export type PurchaseAttempt = {
  /** The merchant's own id of the purchase: the same one twice is one purchase. */
  readonly id: string
  readonly sku: string
  /** Hash of what is bought; other terms are another purchase. */
  readonly content: string
  /** Another tab has brought it home: this attempt still takes its answer, but buying again is another purchase. */
  readonly settled?: boolean
}

export type Attempt = {
  /** OAuth 2.0 state: ties the answer to this browser. */
  readonly state: string
  readonly nonce: string
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string
  readonly returnPath: string
  readonly silent: boolean
  readonly startedSeconds: number
  /** Absent when the visitor only signs on. */
  readonly purchase?: PurchaseAttempt
}

/** Long enough to register and to fetch a card; after that the visitor begins again. */
const attemptLifeSeconds = 3600
const attemptCountMax = 5
const stateLengthInName = 12

export type AttemptCookies = {
  /** All attempts of this browser, the newest first. */
  readonly list: (visit: Visit, nowSeconds: number) => readonly Attempt[]
  /** `Set-Cookie` values: the new attempt, and the oldest ones cleared when there are too many. */
  readonly add: (visit: Visit, attempt: Attempt, nowSeconds: number) => readonly string[]
  /** `Set-Cookie` value: the attempt with its purchase marked as brought home. */
  readonly settle: (attempt: Attempt, purchase: PurchaseAttempt, nowSeconds: number) => string
  readonly clear: (state: string) => string
}

/**
 * One cookie for each attempt, named by its state: two tabs that set out at the same time would
 * overwrite one another in a single cookie.
 */
export function createAttemptCookies(seal: Seal, jar: CookieJar): AttemptCookies {
  const nameOf = (state: string): string => jar.name(`attempt-${state.slice(0, stateLengthInName)}`)
  const list = (visit: Visit, nowSeconds: number): readonly Attempt[] =>
    readCookies(visit)
      .flatMap(([name, value]) => {
        if (!name.includes('tally-attempt-')) return []
        const lifeSeconds = attemptLifeSeconds
        const text = seal.open('attempt', value, { nowSeconds, lifeSeconds })
        if (text === undefined) return []
        const attempt = JSON.parse(text) as Attempt
        const isRight = name === nameOf(attempt.state)
        return isRight && nowSeconds < attempt.startedSeconds + lifeSeconds ? [attempt] : []
      })
      .sort((one, other) => other.startedSeconds - one.startedSeconds)
  const write = (attempt: Attempt, nowSeconds: number): string => {
    const sealed = seal.close('attempt', JSON.stringify(attempt), nowSeconds)
    return jar.write(nameOf(attempt.state), sealed, attemptLifeSeconds)
  }
  return {
    list,
    add: (visit, attempt, nowSeconds) => {
      const tooMany = list(visit, nowSeconds).slice(attemptCountMax - 1)
      return [write(attempt, nowSeconds), ...tooMany.map(({ state }) => jar.clear(nameOf(state)))]
    },
    settle: (attempt, purchase, nowSeconds) =>
      write({ ...attempt, purchase: { ...purchase, settled: true } }, nowSeconds),
    clear: (state) => jar.clear(nameOf(state)),
  }
}

/** Hash of a purchase's content, by which a repeated click is known. */
export function hashContent(sku: string, terms: OfferTerms | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([sku, terms]))
    .digest('base64url')
    .slice(0, 22)
}
