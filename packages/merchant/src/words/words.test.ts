// What stands on the gate, in every language.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createWorld } from '../testing/world.ts'
import { gateWords } from './gate-words.ts'
import type { Language } from './gate-words.ts'
import { meterText } from './meter-text.ts'
import { accessText, priceInWords, priceText } from './offer-words.ts'

const offer = (amount: string, currency: string, term?: string) => ({
  sku: 'a',
  title: 'A',
  price: { amount, currency },
  ...(term === undefined ? {} : { term }),
})

// In this table "_" stands for a no-break space.
const prices: readonly [string, string, Language, string][] = [
  ['0.05', 'USD', 'en', '5 cents, on your tab; no subscription'],
  ['0.01', 'EUR', 'en', '1 cent, on your tab; no subscription'],
  ['0.01', 'GBP', 'en', '1 penny, on your tab; no subscription'],
  ['0.99', 'GBP', 'en', '99 pence, on your tab; no subscription'],
  ['1.00', 'USD', 'en', '$1.00, on your tab; no subscription'],
  ['0.005', 'USD', 'en', '$0.005, on your tab; no subscription'],
  ['0.05', 'CAD', 'en', 'CAD_0.05, on your tab; no subscription'],
  ['5', 'JPY', 'en', '¥5, on your tab; no subscription'],
  ['0.05', 'EUR', 'de', '5 Cent, auf Ihre Monatsrechnung; kein Abonnement'],
  ['0.05', 'CHF', 'de', '5 Rappen, auf Ihre Monatsrechnung; kein Abonnement'],
  ['0.05', 'EUR', 'fr', '5 centimes, sur votre note_; sans abonnement'],
  ['0.05', 'EUR', 'es', '5 céntimos, en su cuenta; sin suscripción'],
  ['0.05', 'USD', 'es', '5 centavos de dólar, en su cuenta; sin suscripción'],
  ['0', 'USD', 'en', 'Nothing to pay'],
]
for (const [amount, currency, language, text] of prices) {
  test(`${amount} ${currency} in ${language}: ${text}`, () => {
    assert.equal(priceInWords(offer(amount, currency), language), text.replaceAll('_', '\u00A0'))
  })
}

test('a subscription says for how long, and does not say that it is none', () => {
  const letter = offer('2.00', 'USD', 'P1M')
  assert.equal(priceInWords(letter), '$2.00 for 1 month, on your tab; it ends by itself')
  assert.equal(accessText(undefined, 'P1M', 'de'), 'jeweils für 1 Monat')
})

test('a price that is none is refused', () => {
  for (const print of [priceText, priceInWords]) {
    assert.throws(() => print(offer('0,05', 'USD')), TypeError)
  }
})

const meter = { freeCount: 3, every: 'week', startsAnewSeconds: 1_795_993_200 } as const
const meters: readonly [Language, number, string][] = [
  ['en', 1, '1 of 3 free items left this week. The count starts anew on Monday 30 November.'],
  [
    'en',
    0,
    'You have had your 3 free items this week. The count starts anew on Monday 30 November.',
  ],
  [
    'de',
    1,
    'In dieser Woche ist noch 1 von 3 freien Beiträgen übrig. Am Montag, 30. November, beginnt die Zählung neu.',
  ],
  [
    'de',
    0,
    'Sie haben in dieser Woche Ihre 3 freien Beiträge gehabt. Am Montag, 30. November, beginnt die Zählung neu.',
  ],
  [
    'fr',
    2,
    'Encore 2 de vos 3 contenus gratuits cette semaine. Le compte repart le lundi 30 novembre.',
  ],
  [
    'es',
    0,
    'Ya ha tenido sus 3 contenidos gratuitos esta semana. La cuenta empieza de nuevo el lunes, 30 de noviembre.',
  ],
]
for (const [language, leftCount, text] of meters) {
  test(`${leftCount} left, in ${language}`, () => {
    assert.equal(meterText({ ...meter, leftCount, timeZone: 'Europe/Berlin' }, language), text)
  })
}

test('the offer page speaks the language that the site says, and says so to screen readers', async () => {
  for (const language of Object.keys(gateWords) as Language[]) {
    const asked: string[] = []
    const { browser } = createWorld({
      language: ({ url }) => {
        asked.push(new URL(url).pathname)
        return language
      },
    })
    const { text } = await browser.open('https://shoreline.example/read/storms')
    assert.match(text, new RegExp(`<html lang="${language}">`))
    assert.ok(text.includes(gateWords[language].offer.ownedAlready.slice(0, 12)))
    assert.deepEqual(asked, ['/read/storms'])
  }
})

test('French marks stand after a no-break space', () => {
  for (const text of JSON.stringify(gateWords.fr).match(/.[;:?!»]/gu) ?? []) {
    assert.doesNotMatch(text, /^ /u, text)
  }
})
