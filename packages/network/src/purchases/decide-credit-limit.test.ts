// The default credit limit: what an account may owe, by what it has paid.
import assert from 'node:assert/strict'
import test from 'node:test'
import { currencies, findUnitMicros, getCurrency } from '@tallystick/money'
import { canOpenCurrency } from '../contract/index.ts'
import { readConfig } from '../platform/index.ts'
import { decideCreditLimit } from './decide-credit-limit.ts'

const usd = getCurrency('USD').code
const rule = { first: () => 100n, most: () => 1_000n }

type Row = readonly [
  what: string,
  paid: bigint,
  of: { readonly own?: bigint; readonly rule?: typeof rule | null },
  limit: bigint | undefined,
]
const rows: readonly Row[] = [
  ['nothing paid yet', 0n, {}, 100n],
  ['a first bill', 40n, {}, 140n],
  ['as much as it takes', 900n, {}, 1_000n],
  ['more than that', 50_000n, {}, 1_000n],
  ['its own, lower', 500n, { own: 10n }, 10n],
  ['its own, higher', 0n, { own: 5_000n }, 5_000n],
  ['nobody earns more', 500n, { rule: { first: () => 100n, most: () => 100n } }, 100n],
  ['the most is below the first', 500n, { rule: { first: () => 100n, most: () => 1n } }, 100n],
  ['no rule', 500n, { rule: null }, undefined],
]
for (const [what, paidMicros, { own = null, rule: of = rule }, limit] of rows) {
  test(`${what}: ${limit}`, () => {
    const account = { currency: usd, ownLimitMicros: own, paidMicros }
    assert.equal(decideCreditLimit(of ?? undefined, account), limit)
  })
}

test('in every currency a new account may owe something, and never without end', () => {
  const { creditLimit: first, creditLimitMost: most } = readConfig({})
  for (const { code } of currencies.filter((currency) => canOpenCurrency(currency.code))) {
    const account = { currency: code, ownLimitMicros: null, paidMicros: 0n }
    const dollarMicros = findUnitMicros(code) ?? 0n
    const limit = decideCreditLimit({ first, most }, account) ?? 0n
    assert.ok(limit >= 50n * dollarMicros && limit <= 200n * dollarMicros, code)
    const paid = { ...account, paidMicros: 10n ** 15n }
    assert.equal(decideCreditLimit({ first, most }, paid), most(code), code)
  }
})
