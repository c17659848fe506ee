// The installed client, help, news and languages in a real browser, with and without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAs, openCustomer } from './testing/customers.ts'
import { openEye } from './testing/look.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertShows, press } from './testing/steps.ts'

const eye = openEye()
// Runs in the page: a text, because these tests know nothing of a browser's own names.
const keptByTheWorker = `(async () => {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const requests = await Promise.all(stores.map((store) => store.keys()))
  return requests.flat().map(({ url }) => new URL(url).pathname)
})()`
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

test('it can be installed, and says so when there is no connection; nothing of the account is kept', async () => {
  const person = await openCustomer(stage, 'Ines')
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await openAs(page, `${stage.at.network}/account`, person)
  const manifest = await page.getAttribute('link[rel=manifest]', 'href')
  const { icons, start_url: start } = (await (
    await page.request.get(`${stage.at.network}${manifest ?? ''}`)
  ).json()) as { icons: readonly { src: string }[]; start_url: string }
  assert.equal(start, '/account')
  for (const { src } of icons) {
    const icon = await page.request.get(`${stage.at.network}${src}`)
    assert.equal(icon.headers()['content-type'], 'image/png')
  }
  // The worker is there from the first page on.
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.reload()
  await context.setOffline(true)
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, 'No connection')
  const kept = await page.evaluate<string[]>(keptByTheWorker)
  assert.ok(kept.includes('/offline'))
  assert.deepEqual(
    kept.filter((path) => path !== '/offline' && !path.startsWith('/assets/')),
    [],
  )
  await context.setOffline(false)
  await press(page, 'link', 'Try again')
  await assertShows(page, 'Ines')
  await page.goto(`${stage.at.network}/notifications`)
  await assertShows(page, 'No device gets notifications yet')
  await eye.look(page, 'notifications')
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`help, news and languages ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const context = await stage.openBrowser({ javaScriptEnabled, locale: 'en-US' })
    const page = await context.newPage()
    const id = `news-${javaScriptEnabled}`
    await stage.api.call('POST', '/api/v1/news', {
      body: {
        id,
        texts: [
          { language: 'en', title: `Gifts ${id}`, body: 'You can give things now.' },
          { language: 'de', title: `Geschenke ${id}`, body: 'Sie können jetzt schenken.' },
        ],
      },
    })
    await page.goto(`${stage.at.network}/help`)
    await page.getByRole('searchbox', { name: 'Search help' }).fill('refund')
    await press(page, 'button', 'Find')
    await press(page, 'link', 'How to get your money back')
    await assertShows(page, 'Ask for a refund')
    await page.goto(`${stage.at.network}/news`)
    await assertShows(page, `Gifts ${id}`)
    await press(page, 'link', 'Deutsch')
    await assertShows(page, `Geschenke ${id}`)
    assert.equal(await page.getAttribute('html', 'lang'), 'de')
    for (const language of ['fr', 'es', 'en']) {
      await page.goto(`${stage.at.network}/language/${language}`)
      assert.equal(await page.getAttribute('html', 'lang'), language)
    }
    await context.close()
  })
}

test('who may read German is asked in German from the first page on', async () => {
  const context = await stage.openBrowser({ locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/sign-on`)
  assert.equal(await page.getAttribute('html', 'lang'), 'de')
  await eye.look(page, 'sign-on-german')
  await context.close()
})

test('axe finds nothing on the pages met', () => {
  assert.deepEqual(eye.findings, [])
})
