// What is said in every language: the shape of the words, and the words by language.
import type { AmountLocale } from '@tallystick/money'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

/** The languages of the engine's words. */
export type Language = AmountLocale

export type CapWindow = 'day' | 'week' | 'month'

type Amounts = (amount: number) => string
type MeterNumbers = {
  readonly leftCount: number
  readonly freeCount: number
  readonly every: 'week' | 'month'
  readonly startsAnew: string
}
type CapAmounts = { readonly left: string; readonly cap: string; readonly window: CapWindow }

export type GateWords = {
  /** Hundredths by currency: one, and several. Others are printed as amounts. */
  readonly smallUnits: Readonly<Partial<Record<string, readonly [one: string, many: string]>>>
  readonly free: string
  readonly onTab: (price: string) => string
  readonly eachTerm: (price: string, term: string) => string
  readonly meter: {
    readonly left: (numbers: MeterNumbers) => string
    readonly used: (numbers: MeterNumbers) => string
  }
  readonly cap: {
    readonly left: (amounts: CapAmounts) => string
    readonly used: (amounts: CapAmounts) => string
  }
  readonly access: {
    readonly days: Amounts
    readonly hours: Amounts
    readonly until: (date: string) => string
    readonly forGood: string
    readonly and: string
    readonly terms: Readonly<Record<string, Amounts>>
    readonly atATime: (term: string) => string
  }
  readonly offer: {
    readonly forSale: string
    readonly opens: (access: string) => string
    readonly cancelled: string
    readonly buy: string
    readonly buyFor: (price: string) => string
    readonly ownedAlready: string
  }
  readonly signOff: {
    readonly title: string
    readonly body: string
    readonly here: string
    readonly everywhere: string
    readonly stay: string
    readonly unreachableTitle: string
    readonly unreachableBody: string
    readonly continue: string
  }
}

export const gateWords: Readonly<Record<Language, GateWords>> = { en, de, fr, es }
