// Every page of the gallery in a real browser: accessible, light, and at home with its own policy.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import { openChromium } from '@tallystick/test-browser'
import { Hono } from 'hono'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { assetRoutes } from './design/asset-routes.ts'
import { galleryRoutes, sampleMailNames, samplePageNames } from './gallery.ts'

const pageWeightMax = 60_000
const stylesheetWeightMax = 20_000
const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 860 }

const paths = ['/design', ...samplePageNames.map((name) => `/design/pages/${name}`)]

let browser: Browser
let server: ServerType
let origin: string

before(async () => {
  const app = new Hono()
  app.route('/', assetRoutes())
  app.route('/', galleryRoutes({ makeNonce: () => 'c2FtcGxlIG5vbmNlIDEyMw==' }))
  app.get('/favicon.ico', (context) => context.body(null, 204))
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openChromium()
})

after(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

async function withPage(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  try {
    await look(await context.newPage())
  } finally {
    await context.close()
  }
}

const looks: readonly {
  name: string
  options: BrowserContextOptions
  script?: 'off'
  rules?: string[]
}[] = [
  { name: 'phone, light', options: { viewport: phone, colorScheme: 'light' } },
  {
    name: 'desktop, dark, without JavaScript',
    options: { viewport: desktop, colorScheme: 'dark' },
    script: 'off',
  },
  // Darkness changes colours and width changes sizes: these two are held to the rules about them.
  {
    name: 'phone, dark, without JavaScript',
    options: { viewport: phone, colorScheme: 'dark' },
    script: 'off',
    rules: ['color-contrast', 'link-in-text-block', 'target-size'],
  },
  {
    name: 'desktop, light',
    options: { viewport: desktop, colorScheme: 'light' },
    rules: ['color-contrast', 'link-in-text-block', 'target-size'],
  },
]

for (const { name, options, script, rules } of looks) {
  test(`axe finds nothing: ${name}`, async () => {
    await withPage(options, async (page) => {
      // Axe is a script itself and would never end in a browser without them: ours is kept out.
      if (script === 'off') await page.route('**/assets/*.js', (route) => route.abort())
      for (const path of paths) {
        await page.goto(`${origin}${path}`)
        const axe = new AxeBuilder({ page })
        const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
        assert.deepEqual(found, [], path)
      }
    })
  })
}

test('each page is light, asks no other origin, breaks no policy and fits the phone', async () => {
  for (const path of paths) {
    await withPage({ viewport: phone }, async (page) => {
      let weight = 0
      const complaints: string[] = []
      page.on('response', (response) => {
        if (new URL(response.url()).origin !== origin) complaints.push(`asks ${response.url()}`)
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
      })
      page.on('requestfinished', (request) => {
        void request.sizes().then(({ responseBodySize }) => (weight += responseBodySize))
      })
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(`${origin}${path}`, { waitUntil: 'load' })
      const markup = await page.content()
      assert.doesNotMatch(markup, /<[^>]+\sstyle=/, `${path}: inline style`)
      assert.doesNotMatch(markup, /<[^>]+\son[a-z]+=/, `${path}: inline handler`)
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      )
      assert.ok(overflow <= 0, `${path}: ${overflow} px wider than the phone`)
      assert.deepEqual(complaints, [], path)
      assert.ok(weight > 10_000, `${path}: nothing was counted`)
      assert.ok(weight < pageWeightMax, `${path}: ${weight} bytes`)
    })
  }
})

test('without JavaScript every form posts with its token, and every field and button is there', async () => {
  await withPage({ javaScriptEnabled: false, viewport: phone }, async (page) => {
    for (const path of paths) {
      await page.goto(`${origin}${path}`)
      for (const form of await page.locator('form[method=post]').all()) {
        // The provider's own form calls it `xsrf`.
        assert.equal(await form.locator('input:is([name=csrf], [name=xsrf])').count(), 1, path)
        assert.ok((await form.locator('button[type=submit]').count()) >= 1, path)
      }
    }
    await page.goto(`${origin}/design/pages/register-errors`)
    assert.equal(await page.locator('#field-email').inputValue(), 'ada@')
    assert.equal(await page.locator('#field-password').inputValue(), '')
    assert.ok(await page.locator('#error-last_name').isVisible())
  })
})

test('the script shows a password on request, and hides it again', async () => {
  await withPage({ viewport: phone }, async (page) => {
    await page.goto(`${origin}/design/pages/sign-on`)
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
  await withPage({ viewport: phone }, async (page) => {
    let posts = 0
    await page.route('**/confirm/txn_1', async (route) => {
      posts += 1
      // Never answered: the second press falls into the wait.
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.fulfill({ status: 204 })
    })
    await page.goto(`${origin}/design/pages/confirm`)
    await page.evaluate(
      "for (const press of [1, 2]) document.querySelector('form.buy').requestSubmit()",
    )
    await page.waitForTimeout(600)
    assert.equal(posts, 1)
  })
})

test('the keyboard reaches the content first, and buying before cancelling', async () => {
  await withPage({ viewport: desktop }, async (page) => {
    await page.goto(`${origin}/design/pages/confirm`)
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

async function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent.trim()')
}

test('the stylesheet is small', async () => {
  const { stylesheet } = await import('./design/assets.ts')
  assert.ok(stylesheet.body.length < stylesheetWeightMax, `${stylesheet.body.length} bytes`)
})

test('unknown names are not found', async () => {
  for (const path of ['/design/pages/constructor', '/design/mails/toString', '/assets/none.css']) {
    assert.equal((await fetch(`${origin}${path}`)).status, 404, path)
  }
  for (const name of sampleMailNames) {
    assert.equal((await fetch(`${origin}/design/mails/${name}`)).status, 200, name)
  }
})
