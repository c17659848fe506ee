// The summary of what is wrong, as forms of all kinds show it: gathered from their fields, and nowhere left empty.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from 'hono/html'
import { everyPageName, renderAnyPage } from '../gallery/every-page.ts'
import { en } from '../texts/index.ts'
import { fillFaultPlaces } from './fault-summary.ts'
import { choiceList, selectField, textArea, textField } from './field.ts'
import { postForm } from './form.ts'
import type { Markup } from './markup.ts'

async function fill(content: Markup) {
  const filled = await fillFaultPlaces(en, content)
  return { ...filled, text: (await filled.content).toString() }
}

function form(content: Markup, faultTitle?: string): Markup {
  return postForm({ action: '/somewhere', csrf: 'token', content, faultTitle })
}

const name = (error?: string) => textField({ name: 'name', label: 'Name & title', error })

test('each field that says what is wrong is linked, in its form, in order', async () => {
  const choices = [{ value: 'a', label: 'A' }]
  const { text, hasFaults } = await fill(
    html`${form(name())}
    ${form(
      html`${choiceList({ name: 'why', label: 'Why', choices, error: 'Choose one.' })}
      ${selectField({ name: 'where', label: 'Where', choices, error: 'Not there.' })}
      ${textArea({ name: 'how', label: 'How', lengthMax: 9, error: 'Too <long>.' })}
      ${name('None.')}`,
    )}`,
  )
  assert.equal(hasFaults, true)
  const [before = '', behind = ''] = text.split('id="faults"')
  assert.match(before, /id="field-name"/)
  assert.match(
    behind,
    /^[^>]*autofocus[^>]*>\s*<p class="notice-title">4 answers need another look/,
  )
  const links = [...behind.matchAll(/<a href="#([\w-]+)">([^<]*)<\/a> – ([^<]*)</g)]
  assert.deepEqual(
    links.map(([, ...parts]) => parts),
    [
      ['field-why-0', 'Why', 'Choose one.'],
      ['field-where', 'Where', 'Not there.'],
      ['field-how', 'How', 'Too &lt;long&gt;.'],
      ['field-name', 'Name &amp; title', 'None.'],
    ],
  )
})

test('a form may say so in words of its own; where nothing is wrong, nothing is said', async () => {
  const own = await fill(form(name('None.'), 'That did not match'))
  assert.match(own.text, /<p class="notice-title">That did not match</)
  const none = await fill(form(name(), 'That did not match'))
  assert.equal(none.hasFaults, false)
  assert.doesNotMatch(none.text, /did not match|fault-place/)
})

test('every page with a fault begins with it and says so in its title; no other does', async () => {
  let faultyCount = 0
  for (const page of everyPageName) {
    const markup = (await renderAnyPage(page, 'bm9uY2U='))?.toString() ?? ''
    const isFaulty = /aria-invalid="true"/.test(markup)
    faultyCount += isFaulty ? 1 : 0
    const summaries = markup.match(/id="faults"/g)?.length ?? 0
    if (isFaulty) assert.equal(summaries, 1, page)
    assert.equal(/<title>Error: /.test(markup), summaries === 1, page)
    assert.doesNotMatch(markup, /fault-place/, page)
  }
  assert.ok(faultyCount > 8, String(faultyCount))
})
