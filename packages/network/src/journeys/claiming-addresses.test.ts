// The address that somebody registers with through the pages: known or unknown it is answered alike from the first page
// to the last, and counts when its mailbox answers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { openMarket, password } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import {
  choosePassword,
  mailsTo,
  newcomersPassword,
  proofPathsTo,
  toCardPage,
  typeCard,
} from './testing/register-steps.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let processor: StartedProcessor
let market: Market

before(async () => {
  processor = await startProcessor({ port: 0, apiKey: 'key', controlKey: 'control' })
  market = await openMarket({
    settings: { TALLYSTICK_PROCESSOR_URL: processor.url, TALLYSTICK_PROCESSOR_KEY: 'key' },
  })
})
after(async () => {
  await market.close()
  await processor.close()
})

async function subjectsTo(name: string): Promise<readonly string[]> {
  return (await mailsTo(market.net, name)).map(({ subject }) => subject)
}

/** The links in the notices of a kind that are for the owner of a mailbox, as far as it has one. */
async function pathsTo(name: string, kind: string): Promise<readonly string[]> {
  const notices = await market.net.opened.database.read('test.notices', (tx) =>
    tx.query<{ path: string }>({
      name: 'test.select-notices-to',
      text: `select n.facts->>'path' as path from outbox_notices n
        left join sign_ons s on s.id = n.receiver
        where n.kind = $2 and coalesce(n.email, s.email) = $1 order by n.created_at`,
      values: [`${name}@example.org`, kind],
    }),
  )
  return notices.map(({ path }) => path)
}

test('an address that has an account: its mailbox is told before the card page, and no page ever', async () => {
  await market.register('dora')
  const told = 'You already have an account at Tallystick'
  const earlier = await subjectsTo('dora')
  const seen: string[] = []
  for (const name of ['dora', 'nora']) {
    const browser = market.browser()
    const walked: Page[] = []
    const first = await open(browser, '/register')
    walked.push(await submit(browser, first, '/register', { email: `${name}@example.org` }))
    if (name === 'dora') assert.deepEqual(await subjectsTo(name), [...earlier, told], 'at once')
    const card = await toCardPage(browser, first, name)
    walked.push(await typeCard(browser, card, '4242424242424242'))
    walked.push(await choosePassword(browser, walked.at(-1) as Page))
    walked.push(await open(browser, '/profile'))
    const asked = await submit(browser, walked.at(-1) as Page, '/profile/email/proof')
    assert.match(asked.html, /We mailed the link again/)
    walked.push(asked)
    const bare = ({ status, html }: Page) =>
      `${status} ${html}`
        .replaceAll(/nonce="[^"]*"|name="(csrf|id)"\s+value="[^"]*"|data-options="[^"]*"/g, '')
        .replaceAll(/\b(pac|pay|reg)_\w+/g, '<id>')
        .replaceAll(name, 'x')
    seen.push(walked.map(bare).join('\n'))
  }
  assert.equal(seen[0], seen[1], 'a stranger sees no difference, from the first page to the last')
  // Once a day, however often somebody tries, and whatever they type; a welcome goes to whom it is for.
  assert.deepEqual(await subjectsTo('dora'), [...earlier, told])
  assert.deepEqual(await subjectsTo('nora'), ['Your account at Tallystick is open'])
  assert.deepEqual(await pathsTo('dora', 'email_change_link'), [])
  assert.equal((await pathsTo('nora', 'email_change_link')).length, 1)
  // And dora's own account is as it was.
  const owner = market.browser()
  const typed = { email: 'dora@example.org', password }
  const account = await signOn(owner, await open(owner, '/sign-on'), typed)
  assert.equal(new URL(account.url).pathname, '/account')
})

test('the address of a new account counts when its mailbox answers, and is asked for until then', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'mira')
  const done = await typeCard(browser, card, '4242424242424242')
  assert.match(done.html, /mailed a link to mira@example\.org/)
  await choosePassword(browser, done)
  const profile = await open(browser, '/profile')
  assert.match(profile.html, /Confirm your e-mail address/)
  const asked = await submit(browser, profile, '/profile/email/proof')
  assert.match(asked.html, /We mailed the link again/)
  const [path = ''] = await pathsTo('mira', 'email_change_link')
  await submit(browser, await open(browser, path), path)
  const proved = await open(browser, '/profile')
  assert.doesNotMatch(proved.html, /Confirm your e-mail address|profile\/email\/proof/)
  const again = await browser.post('/profile/email/proof', {
    csrf: readPageForm(proved.html, '/profile/name').fields['csrf'] ?? '',
  })
  assert.equal(again.headers.get('location'), '/profile')
})

test('who registered first with an address that is not theirs keeps nobody from signing on', async () => {
  const squatter = market.browser()
  const card = await toCardPage(squatter, await open(squatter, '/register'), 'tess')
  const done = await typeCard(squatter, card, '4242424242424242')
  const typed = { password: 'words of a squatter', password_again: 'words of a squatter' }
  await submit(squatter, done, '/register/finish', typed)
  market.net.clock.advance({ seconds: 1 })
  const tess = market.browser()
  const own = await toCardPage(tess, await open(tess, '/register'), 'tess')
  await choosePassword(tess, await typeCard(tess, own, '4242424242424242'))
  await submit(tess, await open(tess, '/account'), '/sign-off')
  // Her browser knows which of the two is meant; any other does, once her mailbox has answered.
  const named = { email: 'tess@example.org', password: newcomersPassword }
  const account = await signOn(tess, await open(tess, '/sign-on'), named)
  assert.equal(new URL(account.url).pathname, '/account')
  const [, path = ''] = await proofPathsTo(market.net, 'tess')
  const phone = market.browser()
  await submit(phone, await open(phone, path), path)
  const other = market.browser()
  const found = await signOn(other, await open(other, '/sign-on'), named)
  assert.equal(new URL(found.url).pathname, '/account', 'any browser')
})
