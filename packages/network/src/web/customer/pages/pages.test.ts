// What the pages promise to those who write their handlers: field names, escaping, kept values.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderError } from '../../frame/error-page.ts'
import { renderSamplePage, samplePageNames } from '../../gallery/customer/sample-pages.ts'
import { signOn } from '../../gallery/customer/sample-views.ts'
import { sampleFrame } from '../../gallery/sample-world.ts'
import { registrationFields } from './register.ts'
import { renderSignOn } from './sign-on.ts'

async function sample(name: string): Promise<string> {
  return (await renderSamplePage(name, 'bm9uY2U='))?.toString() ?? ''
}

function fieldNames(markup: string, action: string): string[] {
  const form = markup.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  return [...(form.split('</form>')[0] ?? '').matchAll(/\sname="([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  )
}

test('forms post exactly the fields that their view models name', async () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['sign-on', '/sign-on', ['csrf', 'identifier', 'password', 'personal_code']],
    ['register', '/register', ['csrf', 'step', 'email']],
    [
      'register-details',
      '/register',
      ['csrf', 'step', 'email', 'time_zone', ...registrationFields.slice(1)],
    ],
    ['register-finish', '/register/finish', ['csrf', 'password', 'password_again']],
    ['register-finish', '/register/passkey', ['csrf', 'credential']],
    ['register-declined', '/register/card', ['csrf']],
    ['confirm', '/confirm/txn_1', ['csrf', 'price', 'currency']],
    ['confirm', '/confirm/txn_1/cancel', ['csrf']],
    ['confirm-refused', '/confirm/txn_1/cancel', ['csrf']],
    ['visit', '/confirm/txn_1', ['csrf']],
    ['visit', '/confirm/txn_1/cancel', ['csrf']],
    ['sign-off', '/oauth/session/end/confirm', ['xsrf', 'logout']],
    ['account', '/sign-off', ['csrf']],
    ['statement', '/statements', ['merchant', 'which', 'order']],
    ['statement-group', '/statements', ['merchant', 'member', 'which', 'order']],
    ['purchase', '/purchases/pur_1/business-expense', ['csrf', 'on']],
    ['profile', '/profile/name', ['csrf', 'first_name', 'last_name']],
    ['profile', '/profile/schedule', ['csrf', 'billing_day', 'time_zone']],
    ['privacy-close', '/profile/privacy/close', ['csrf', 'word']],
    ['merchants', '/merchants', ['q', 'kind']],
  ]
  for (const [page, action, names] of cases) {
    assert.deepEqual(fieldNames(await sample(page), action), names, `${page} ${action}`)
  }
})

test('every page carries the nonce, a title, one heading of the first level and the clock', async () => {
  for (const name of samplePageNames) {
    const markup = await sample(name)
    assert.match(markup, /<script[^>]+nonce="bm9uY2U="/, name)
    assert.match(markup, /<title>[^<]+ · Tallystick<\/title>/, name)
    assert.equal(markup.match(/<h1/g)?.length, 1, name)
    assert.match(markup, /<aside class="ribbon"/, name)
  }
})

test('what was typed comes back escaped, and a password never', async () => {
  const markup = (
    await renderSignOn(sampleFrame('bm9uY2U=', false), {
      ...signOn,
      identifier: '"><script>alert(1)</script>',
      error: 'refused',
    })
  ).toString()
  assert.doesNotMatch(markup, /<script>alert/)
  assert.match(markup, /value="&quot;&gt;&lt;script&gt;/)
  assert.match(markup, /type="password"\s+value=""/)
})

test('a page of nothing says the same to everybody', async () => {
  const frame = sampleFrame('bm9uY2U=', true)
  const markup = (await renderError(frame, { kind: 'not_found' })).toString()
  assert.match(markup, /or what was here belongs to another account/)
})
