// What the gallery's pages do in a real browser. What each of them is held to: testing/check-share.ts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sampleMailNames } from './gallery-routes.ts'
import { desktop, openGallery, phone } from './testing/open-gallery.ts'
import type { Gallery } from './testing/open-gallery.ts'

// The stylesheet is most of a first page after the font: it may grow with the pages, but not unnoticed.
// What counts is the weight of whole pages (testing/check-share.ts).
const stylesheetWeightMax = 24_000

let gallery: Gallery

before(async () => {
  gallery = await openGallery()
})

after(async () => {
  await gallery.close()
})

test('without JavaScript what was typed is kept, and an error stands at its field', async () => {
  await gallery.withPage({ javaScriptEnabled: false, viewport: phone }, async (page) => {
    await page.goto(`${gallery.origin}/design/pages/register-errors`)
    assert.equal(await page.locator('#field-postal_code').inputValue(), '1234567890')
    assert.ok(await page.locator('#error-first_name').isVisible())
    await page.goto(`${gallery.origin}/design/pages/register-finish-short`)
    assert.equal(await page.locator('#field-password').inputValue(), '')
  })
})

test('the script shows a password on request, and hides it again', async () => {
  await gallery.withPage({ viewport: phone }, async (page) => {
    await page.goto(`${gallery.origin}/design/pages/sign-on`)
    await page.fill('#field-password', 'ten chances')
    const toggle = page.locator('.show')
    await toggle.click()
    assert.equal(await page.locator('#field-password').getAttribute('type'), 'text')
    assert.equal(await toggle.textContent(), 'Hide')
    await toggle.click()
    assert.equal(await page.locator('#field-password').getAttribute('type'), 'password')
  })
})

test('a form is sent once, however often its button is pressed', async () => {
  await gallery.withPage({ viewport: phone }, async (page) => {
    const isPressed = Promise.withResolvers<undefined>()
    await page.route('**/confirm/txn_1', async (route) => {
      // Not answered before the second press is over: it falls into the wait.
      await isPressed.promise
      await route.fulfill({ status: 204 })
    })
    await page.goto(`${gallery.origin}/design/pages/confirm`)
    const isSent = page.waitForRequest('**/confirm/txn_1')
    const sentCount = await page.evaluate(
      `(() => {
        let sentCount = 0
        addEventListener('submit', (event) => { sentCount += event.defaultPrevented ? 0 : 1 })
        for (const press of [1, 2]) document.querySelector('form.buy').requestSubmit()
        return sentCount
      })()`,
    )
    await isSent
    isPressed.resolve(undefined)
    assert.equal(sentCount, 1)
  })
})

test('a button says that it is on its way, and may be pressed again when nothing came of it', async () => {
  await gallery.withPage({ viewport: phone }, async (page) => {
    await page.clock.install()
    // Nothing comes of it: the page stays as it is.
    await page.route('**/confirm/txn_1', (route) => route.fulfill({ status: 204 }))
    await page.goto(`${gallery.origin}/design/pages/confirm`)
    const press = async () => {
      const sent = page.waitForRequest('**/confirm/txn_1')
      await page.evaluate("document.querySelector('form.buy').requestSubmit()")
      await sent
    }
    const label = () =>
      page.evaluate<string>("document.querySelector('form.buy button').textContent.trim()")
    await press()
    assert.equal(await label(), 'Buying…')
    await page.clock.fastForward(10_000)
    assert.equal(await label(), 'Buy for $2.50')
    await press()
    assert.equal(await label(), 'Buying…')
  })
})

test('the keyboard reaches the content first, and buying before cancelling', async () => {
  await gallery.withPage({ viewport: desktop }, async (page) => {
    await page.goto(`${gallery.origin}/design/pages/confirm`)
    await page.keyboard.press('Tab')
    const order = [await focusedText(page)]
    for (let press = 0; press < 20 && order.at(-1) !== 'Cancel'; press += 1) {
      await page.keyboard.press('Tab')
      order.push(await focusedText(page))
    }
    assert.equal(order[0], 'Skip to content')
    assert.deepEqual(order.slice(-3), ['Not you?', 'Buy for $2.50', 'Cancel'])
  })
})

test('the menu opens without scripts; with them, Escape closes it and leads back, and so does going on', async () => {
  const summary = 'header summary'
  await gallery.withPage({ javaScriptEnabled: false, viewport: phone }, async (page) => {
    await page.goto(`${gallery.origin}/design/pages/limits`)
    await page.click(summary)
    assert.ok(await page.locator('header .menu-panel a[aria-current]').isVisible())
  })
  await gallery.withPage({ viewport: phone }, async (page) => {
    await page.goto(`${gallery.origin}/design/pages/limits`)
    const isOpen = () => page.evaluate<boolean>("document.querySelector('header details').open")
    await page.focus(summary)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await focusedText(page), 'Overview')
    await page.keyboard.press('Escape')
    assert.equal(await isOpen(), false)
    assert.match(await focusedText(page), /^Menu/)
    await page.keyboard.press('Enter')
    for (let press = 0; press < 20 && (await isOpen()); press += 1) await page.keyboard.press('Tab')
    assert.equal(await isOpen(), false)
  })
})

async function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent.trim()')
}

test('the stylesheet is small', async () => {
  const { stylesheet } = await import('../design/assets.ts')
  assert.ok(stylesheet.body.length < stylesheetWeightMax, `${stylesheet.body.length} bytes`)
})

test('the stylesheet and the scripts are sent packed to whoever can unpack them, and only to those', async () => {
  const { stylesheet } = await import('../design/assets.ts')
  for (const [accepted, encoding] of [
    ['gzip, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['zstd', 'zstd'],
    ['gzip;q=0', null],
    ['deflate', null],
    ['', null],
  ] as const) {
    const answer = await fetch(`${gallery.origin}${stylesheet.path}`, {
      headers: { 'accept-encoding': accepted },
    })
    assert.equal(answer.headers.get('content-encoding'), encoding, accepted)
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding')
    assert.equal(await answer.text(), stylesheet.body)
  }
})

test('unknown names are not found', async () => {
  for (const path of ['/design/pages/constructor', '/design/mails/toString', '/assets/none.css']) {
    assert.equal((await fetch(`${gallery.origin}${path}`)).status, 404, path)
  }
  for (const name of sampleMailNames) {
    assert.equal((await fetch(`${gallery.origin}/design/mails/${name}`)).status, 200, name)
  }
})
