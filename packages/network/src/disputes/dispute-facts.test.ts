// What the network saw of devices, and which facts that makes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SignOnEvent } from '../signon/index.ts'
import { disputeFactsOf } from './dispute-facts.ts'

const purchasedAt = Temporal.Instant.from('2026-12-01T10:00:00Z')
type Seen = readonly [hoursBefore: number, device: string, kind?: SignOnEvent['kind']]

const cases: readonly (readonly [
  what: string,
  seen: readonly Seen[],
  count: number,
  isNew: boolean,
])[] = [
  ['nobody', [], 0, false],
  ['a first device, just now', [[1, 'Firefox']], 1, false],
  [
    'the same as a week ago',
    [
      [1, 'Firefox'],
      [170, 'Firefox'],
    ],
    1,
    false,
  ],
  [
    'another than a week ago',
    [
      [1, 'Safari'],
      [170, 'Firefox'],
    ],
    1,
    true,
  ],
  [
    'another, then the known one',
    [
      [3, 'Safari'],
      [1, 'Firefox'],
      [170, 'Firefox'],
    ],
    2,
    false,
  ],
  [
    'the known one, then another',
    [
      [3, 'Firefox'],
      [1, 'Safari'],
      [170, 'Firefox'],
    ],
    2,
    true,
  ],
  ['only a week ago', [[170, 'Firefox']], 0, false],
  ['a day ago to the hour', [[24, 'Firefox']], 1, false],
  [
    'after the purchase',
    [
      [-1, 'Safari'],
      [170, 'Firefox'],
    ],
    0,
    false,
  ],
  [
    'something else than a sign-on',
    [
      [1, 'Safari', 'signed_off'],
      [170, 'Firefox'],
    ],
    0,
    false,
  ],
  [
    'another by passkey',
    [
      [1, 'Safari', 'signed_on_passkey'],
      [170, 'Firefox'],
    ],
    1,
    true,
  ],
]

for (const [what, seen, signOnCount, isNewDevice] of cases) {
  test(what, () => {
    const facts = disputeFactsOf({
      purchasedAt,
      events: seen.map(([hours, device, kind = 'signed_on_password']) => ({
        at: purchasedAt.subtract({ hours }),
        signOn: 'sgn_1',
        kind,
        device,
        network: '8.8.4.0/24',
      })),
      isOneClick: true,
      openedCount: 1,
      earlierCount: 2,
      grantedCount: 3,
      wasRefundRefused: true,
    })
    assert.deepEqual(facts, {
      signOnCount,
      isNewDevice,
      isOneClick: true,
      openedCount: 1,
      earlierCount: 2,
      grantedCount: 3,
      wasRefundRefused: true,
    })
  })
}
