// Every e-mail, filled from the sample world.
import { legalPages } from '../../contract/index.ts'
import { en } from '../texts/index.ts'
import { composeChargedMail } from '../mail/charged.ts'
import { composeDigestMail } from '../mail/digest.ts'
import { composeDeclinedMail } from '../mail/declined.ts'
import { composeWelcomeMail } from '../mail/welcome.ts'
import type { Mail, MailFrame } from '../mail/mail-layout.ts'
import { sampleAmount, sampleNextBilling, sampleNow } from './sample-world.ts'

const frame: MailFrame = {
  networkName: 'Tallystick',
  texts: en,
  legalPages,
  format: { locale: 'en', timeZone: 'Europe/London' },
  baseUrl: 'https://tally.example',
}
const method = 'Visa ending in 4242'

const charged = {
  firstName: 'Ada',
  charged: sampleAmount(17_900_000n),
  carried: sampleAmount(4_126n),
  method,
  billedAt: sampleNextBilling,
  paidAt: sampleNextBilling,
  statementPath: '/statements/2026-12-22',
  merchants: [
    { name: 'Harbour Data', purchaseCount: 3, sum: sampleAmount(13_004_126n) },
    { name: 'The Meridian Review', purchaseCount: 4, sum: sampleAmount(4_150_000n) },
    { name: 'Radio Limone', purchaseCount: 1, sum: sampleAmount(750_000n) },
  ],
} as const

const welcome = {
  firstName: 'Ada',
  accountName: 'Ada Lovelace',
  memberId: 'ada',
  email: 'ada@example.org',
  firstBillingAt: sampleNextBilling,
  billedAbove: sampleAmount(4_000_000n),
  proofPath: undefined,
}

const mails: Readonly<Record<string, () => Promise<Mail>>> = {
  welcome: () => composeWelcomeMail(frame, welcome),
  'welcome-unproved': () =>
    composeWelcomeMail(frame, { ...welcome, proofPath: '/profile/email/sample' }),
  digest: () =>
    composeDigestMail(frame, {
      firstName: 'Ada',
      items: [
        {
          at: sampleNow.subtract({ hours: 20 }),
          title: 'The quiet return of the night train',
          merchantName: 'The Meridian Review',
          price: sampleAmount(2_500_000n),
          path: '/purchases/pur_1',
        },
        {
          at: sampleNow.subtract({ hours: 12 }),
          title: 'Container volumes, northern ports, week 48',
          merchantName: 'Harbour Data',
          price: sampleAmount(1_000_000n),
          path: '/purchases/pur_2',
        },
      ],
      count: 5,
      sum: sampleAmount(4_904_126n),
    }),
  paid: () => composeChargedMail(frame, charged),
  declined: () =>
    composeDeclinedMail(frame, {
      firstName: 'Ada',
      requested: sampleAmount(17_900_000n),
      method,
      requestedAt: sampleNextBilling,
      reason: 'insufficient_funds',
      statementPath: '/statements/2026-12-22',
      retryAt: sampleNow.add({ hours: 400 }),
    }),
}

export const sampleMailNames: readonly string[] = Object.keys(mails)

/** The e-mail of a name; undefined when there is none. */
export async function composeSampleMail(name: string): Promise<Mail | undefined> {
  return Object.hasOwn(mails, name) ? mails[name]?.() : undefined
}
