// The navigation as it is drawn: each entry is the present one on some page, and the menu has every part.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSamplePage, samplePageNames } from '../gallery/customer/sample-pages.ts'
import { customerWing, parts } from './navigation.ts'

const nonce = 'bm9uY2U='
const pages = await Promise.all(
  samplePageNames.map(async (name) => (await renderSamplePage(name, nonce))?.toString() ?? ''),
)

const entries = customerWing.groups.flatMap((group) => group.entries)

test('the menu has every part once, and the line nothing else', () => {
  const inMenu = Object.values(parts).filter((part) => part !== parts.signOn)
  assert.deepEqual(new Set(entries), new Set(inMenu))
  assert.equal(entries.length, inMenu.length)
  assert.ok(customerWing.line.every((entry) => entries.includes(entry)))
})

test('each entry of the header is the present one on some page', () => {
  for (const { path } of entries) {
    const present = new RegExp(`<a href="${path}" aria-current="page"`)
    assert.ok(
      pages.some((markup) => present.test(markup)),
      path,
    )
  }
})

test('who is signed on finds every part in the header; nobody else finds more than the way in', () => {
  const header = (markup: string): string => markup.split('</header>')[0] ?? ''
  const signedOn = pages.map(header).filter((markup) => markup.includes('action="/sign-off"'))
  const others = pages.map(header).filter((markup) => !markup.includes('action="/sign-off"'))
  assert.ok(signedOn.length > 0 && others.length > 0)
  for (const [name, { path }] of Object.entries(parts)) {
    const isThere = (markup: string): boolean => markup.includes(`<a href="${path}"`)
    assert.equal(signedOn.every(isThere), name !== 'signOn', path)
  }
  assert.ok(others.every((markup) => !markup.includes('<details class="menu"')))
})

test('the footer leads to help, people and news, and for nobody in particular to the languages', () => {
  for (const markup of pages) {
    const footer = markup.split('<footer')[1] ?? ''
    for (const { path } of customerWing.footer) assert.ok(footer.includes(`href="${path}"`), path)
    const isSignedOn = markup.includes('action="/sign-off"')
    assert.equal(footer.includes('hreflang="fr"'), !isSignedOn)
  }
})
