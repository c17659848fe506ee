// What a network was not given, and what its pages do not offer then.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedFor, findMissing } from './find-missing.ts'

const whole = {
  processorUrl: 'https://processor.example',
  smtpUrl: 'smtp://mail.example',
  operatorToken: 'a-long-secret-of-yours',
}
const cases: readonly [
  without: Partial<Record<keyof typeof whole, undefined>>,
  missing: readonly string[],
  closed: readonly string[],
][] = [
  [{}, [], []],
  [{ processorUrl: undefined }, ['processor'], ['registration']],
  [{ smtpUrl: undefined }, ['mail'], ['mail']],
  [{ operatorToken: undefined }, ['operator'], []],
  [
    { processorUrl: undefined, smtpUrl: undefined, operatorToken: undefined },
    ['processor', 'mail', 'operator'],
    ['registration', 'mail'],
  ],
]
for (const [without, missing, closed] of cases) {
  test(`without ${Object.keys(without).join(', ') || 'nothing'}`, () => {
    const config = { ...whole, ...without }
    assert.deepEqual([findMissing(config), closedFor(config)], [missing, closed])
  })
}
