// The help pages answer questions in people's own words: other endings, no accents, a letter wrong, synonyms, several
// words; and what nothing answers finds nothing, so that the page leads to people.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../../../customers/index.ts'
import type { Language } from '../../../../customers/index.ts'
import { textsOf } from '../../../texts/index.ts'
import { isNearly, stemOf, wordsOf } from './compare-words.ts'
import { searchHelp } from './search-help.ts'

function find(language: Language, question: string): readonly string[] {
  return searchHelp(textsOf(language).customer.help, question).map(
    ({ topic, section }) => `${topic.slug}#${section.id}`,
  )
}

/** The first answer to each question. */
const questions: readonly (readonly [Language, string, string])[] = [
  ['en', 'refund', 'refunds#ask'],
  ['en', 'How do I get my money back?', 'refunds#ask'],
  ['en', 'reimbursement', 'refunds#ask'],
  ['en', 'refnud', 'refunds#ask'],
  ['en', 'cancelling my subscription', 'subscriptions#cancel'],
  ['en', 'unsubscribe', 'subscriptions#cancel'],
  ['en', 'I was charged twice', 'buying#owned'],
  ['en', 'forgot password', 'lost-access#password'],
  ['en', 'delete my account', 'closing#close'],
  ['en', 'why was my card declined', 'bill#declined'],
  ['en', 'talk to a human', 'people#write'],
  ['en', 'hacked', 'disputes#somebody-else'],
  ['en', 'unauthorized charge', 'disputes#not-mine'],
  ['en', '2FA', 'security#passkeys'],
  ['en', 'where is my refund', 'refunds#ask'],
  ['en', 'it does not open', 'buying#does-not-open'],
  ['en', 'invite my daughter to the family', 'group#invite'],
  ['de', 'Geld zurück', 'refunds#ask'],
  ['de', 'Rückerstattung', 'refunds#ask'],
  ['de', 'Abo kündigen', 'subscriptions#cancel'],
  ['de', 'kundigung abo', 'subscriptions#cancel'],
  ['de', 'Passwort vergessen', 'lost-access#password'],
  ['de', 'Konto löschen', 'closing#close'],
  ['de', 'doppelt gekauft', 'buying#owned'],
  ['fr', 'remboursement', 'refunds#ask'],
  ['fr', 'être remboursé', 'refunds#ask'],
  ['fr', 'resilier abonnement', 'subscriptions#cancel'],
  ['fr', 'mot de passe oublié', 'lost-access#password'],
  ['fr', 'supprimer mon compte', 'closing#close'],
  ['es', 'devolucion', 'refunds#ask'],
  ['es', 'reembolso', 'refunds#ask'],
  ['es', 'darme de baja de la suscripción', 'subscriptions#cancel'],
  ['es', 'contraseña olvidada', 'lost-access#password'],
  ['es', 'borrar cuenta', 'closing#close'],
]
for (const [language, question, expected] of questions) {
  test(`${language}: “${question}”`, () => {
    assert.equal(find(language, question)[0], expected, find(language, question).join(', '))
  })
}

const unanswered = ['bicycle', '', '   ', '?!', 'xyzzy plugh', '🚲', 'the', 'Fahrrad']
for (const question of unanswered) {
  test(`nothing answers “${question}”`, () => assert.deepEqual(find('en', question), []))
}

for (const language of languages) {
  const { topics } = textsOf(language).customer.help
  test(`${language}: each section is found by its own heading, and ids are told apart`, () => {
    for (const { slug, title, sections } of topics) {
      const ids = sections.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length, slug)
      for (const { id, heading } of sections) {
        const found = find(language, `${title} ${heading}`).slice(0, 3)
        assert.ok(found.includes(`${slug}#${id}`), `${heading}: ${found.join(', ')}`)
      }
    }
  })
}

test('words are compared without accents, case and marks', () => {
  assert.deepEqual(wordsOf('Où est ma « Straße »? Kündigung!'), [
    'ou',
    'est',
    'ma',
    'strasse',
    'kundigung',
  ])
})

const pairs: readonly (readonly [string, string, 'stem' | 'nearly' | 'neither'])[] = [
  ['refund', 'refunds', 'stem'],
  ['subscribe', 'subscription', 'stem'],
  ['kundigen', 'kundigung', 'stem'],
  ['rembourser', 'remboursement', 'stem'],
  ['devolver', 'devolucion', 'stem'],
  ['karte', 'karten', 'stem'],
  ['refnud', 'refund', 'nearly'],
  ['pasword', 'password', 'nearly'],
  ['card', 'cart', 'neither'],
  ['limit', 'gift', 'neither'],
  ['statement', 'library', 'neither'],
]
for (const [one, other, expected] of pairs) {
  test(`${one} and ${other}: ${expected}`, () => {
    const isStem = stemOf(one) === stemOf(other)
    const found = isStem ? 'stem' : isNearly(one, other) ? 'nearly' : 'neither'
    assert.equal(found, expected)
    assert.equal(isNearly(other, one), isNearly(one, other))
  })
}
