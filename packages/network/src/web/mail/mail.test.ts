// Each e-mail says the same in plain text and in html, and no name can break out of either.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { en } from '../texts/index.ts'
import { composeChargedMail } from './charged.ts'
import { composeDeclinedMail } from './declined.ts'
import { composeWelcomeMail } from './welcome.ts'
import type { MailFrame } from './mail-layout.ts'

const frame: MailFrame = {
  networkName: 'Tallystick',
  texts: en,
  legalPages: ['terms', 'imprint'],
  format: { locale: 'en', timeZone: 'Europe/Paris' },
  baseUrl: 'https://tally.example',
}
const billedAt = Temporal.Instant.from('2026-12-21T23:30:00Z')
const usd = (micros: bigint) => ({ micros, currency: getCurrency('USD').code })

function assertSaid(mail: { text: string; html: string }, ...words: readonly string[]): void {
  for (const word of words) {
    assert.ok(mail.text.includes(word), `text lacks ${word}\n${mail.text}`)
    assert.ok(mail.html.includes(word), `html lacks ${word}`)
  }
}

test('welcome names the account, the member id and what next', async () => {
  const view = {
    firstName: 'Ada',
    accountName: 'Ada Lovelace',
    memberId: 'ada',
    email: 'ada@example.org',
    firstBillingAt: billedAt,
    billedAbove: usd(4_000_000n),
    proofPath: undefined,
  }
  const mail = await composeWelcomeMail(frame, view)
  assert.equal(mail.subject, 'Your account at Tallystick is open')
  assertSaid(mail, 'Ada Lovelace', 'ada@example.org', '22 December 2026', '$4.00')
  assertSaid(mail, 'https://tally.example/account')
  assert.doesNotMatch(mail.html, /profile\/email|onfirm/)
  const proofPath = '/profile/email/a-token'
  const unproved = await composeWelcomeMail(frame, { ...view, proofPath })
  assertSaid(unproved, 'https://tally.example/profile/email/a-token')
  assertSaid(unproved, 'If you did not open this account, do not confirm')
})

test('the bill lists merchants, the total and what is carried', async () => {
  const view = {
    firstName: 'Ada',
    charged: usd(3_000_000n),
    carried: usd(4_126n),
    deducted: usd(1_500_000n),
    method: 'Visa ending in 4242',
    billedAt,
    paidAt: billedAt.add({ hours: 3 }),
    statementPath: '/statements/2026-12-22',
    merchants: [
      { name: 'The Meridian Review', purchaseCount: 1, sum: usd(2_500_000n) },
      { name: 'Harbour Data', purchaseCount: 2, sum: usd(2_004_126n) },
    ],
  } as const
  const paid = await composeChargedMail(frame, view)
  assert.equal(paid.subject, 'Your bill of 22 December 2026: $3.00')
  assertSaid(paid, '$3.00 was paid on 22 December 2026 with Visa ending in 4242.')
  assertSaid(paid, 'https://tally.example/statements/2026-12-22')
  assertSaid(paid, 'Credits and earlier payments', '−$1.50')
  assertSaid(paid, 'The Meridian Review · 1 purchase', 'Harbour Data · 2 purchases')
  assertSaid(paid, '$2.004126', '−$0.004126')
})

test('declined says why where that is known, and nothing where it is not', async () => {
  const view = {
    firstName: 'Ada',
    requested: usd(4_500_000n),
    method: 'Visa ending in 0002',
    requestedAt: billedAt,
    reason: 'card_expired',
    statementPath: '/statements/2026-12-22',
  }
  const again = await composeDeclinedMail(frame, { ...view, retryAt: billedAt.add({ hours: 72 }) })
  assertSaid(again, 'with your next bill, on 25 December 2026.', 'The card has expired.')
  for (const reason of [null, 'declined', 'E4021', 'given up by hand: see ticket 12']) {
    const { text } = await composeDeclinedMail(frame, { ...view, reason })
    assert.doesNotMatch(text, /E4021|by hand|reason|bank|expired/)
  }
  assertSaid(await composeDeclinedMail(frame, view), 'You cannot buy more until the tab is paid.')
})

test('names are escaped in html, and a subject stays one line', async () => {
  const mail = await composeWelcomeMail(
    { ...frame, networkName: 'Tally\r\nBcc: all@example.org' },
    {
      firstName: '<img src=x>',
      accountName: '"><script>alert(1)</script>',
      memberId: 'ada',
      email: 'ada@example.org',
      firstBillingAt: billedAt,
      billedAbove: usd(0n),
      proofPath: undefined,
    },
  )
  assert.doesNotMatch(mail.html, /<img|<script/)
  assert.doesNotMatch(mail.subject, /[\r\n]/)
})
