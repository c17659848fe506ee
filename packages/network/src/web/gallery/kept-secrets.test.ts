import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPageName, renderAnyPage } from './every-page.ts'
import { withoutSecrets } from '../frame/keep-form.ts'

test('no secret of any page is kept: whatever is typed unseen, or proves that a page was shown', async () => {
  const secrets = new Set<string>()
  for (const name of everyPageName) {
    const markup = (await renderAnyPage(name, 'bm9uY2U='))?.toString() ?? ''
    for (const [input] of markup.matchAll(/<input[^>]*type="password"[^>]*>/g)) {
      secrets.add(/\sname="([^"]+)"/.exec(input)?.[1] ?? '')
    }
  }
  assert.ok(secrets.size >= 3, [...secrets].join(', '))
  const sent = Object.fromEntries([...secrets, 'csrf', 'explanation'].map((name) => [name, 'x']))
  assert.deepEqual(withoutSecrets(sent), { explanation: 'x' })
})
