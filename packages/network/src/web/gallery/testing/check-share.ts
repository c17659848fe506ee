// What every page of the gallery is held to. Axe takes its time: each test file takes a share of the pages, and files
// run side by side. A page is loaded twice, and turned around in place for its four looks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findAxeFaults } from '@tallystick/test-browser'
import type { CDPSession, Page } from 'playwright-core'
import { desktop, galleryPaths, openGallery, phone } from './open-gallery.ts'
import type { Gallery } from './open-gallery.ts'

/** Document, stylesheets, fonts, scripts and pictures of a first visit, as sent. */
const pageWeightMax = 60_000
// Darkness changes colours and width changes sizes: what was checked whole is then held to the rules about them.
const lookRules = ['color-contrast', 'link-in-text-block', 'target-size']

/** Shares are counted from 0. */
export function checkShare(share: number, shareCount: number): void {
  const paths = galleryPaths.filter((_, index) => index % shareCount === share)
  let gallery: Gallery
  before(async () => {
    gallery = await openGallery()
  })
  after(async () => {
    await gallery.close()
  })

  test('with JavaScript: light in weight, true to their policy, as wide as the phone, accessible', async () => {
    await gallery.withPage(still(phone), async (page) => {
      const visit = await watch(page, gallery.origin)
      const faults: string[] = []
      for (const path of paths) {
        faults.push(...(await visit(path)))
        faults.push(...(await axeFaults(page, path)))
        await page.setViewportSize(desktop)
        faults.push(...(await axeFaults(page, `${path}, desktop`, lookRules)))
        await page.setViewportSize(phone)
      }
      assert.deepEqual(faults, [])
    })
  })

  test('without our JavaScript, in the dark: whole forms, accessible', async () => {
    await gallery.withPage({ ...still(desktop), colorScheme: 'dark' }, async (page) => {
      // Axe is a script itself and would never end in a browser without them: ours is kept out.
      await page.route('**/assets/*.js', (route) => route.abort())
      const faults: string[] = []
      for (const path of paths) {
        await page.goto(`${gallery.origin}${path}`)
        faults.push(...(await page.evaluate<string[]>(findBrokenForms)).map((why) => path + why))
        faults.push(...(await axeFaults(page, `${path}, dark desktop`)))
        await page.setViewportSize(phone)
        faults.push(...(await axeFaults(page, `${path}, dark phone`, lookRules)))
        await page.setViewportSize(desktop)
      }
      assert.deepEqual(faults, [])
    })
  })
}

// Without motion, a page that was turned around has its colours at once.
function still(viewport: typeof phone) {
  return {
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // What the installed client keeps would not be weighed.
    serviceWorkers: 'block',
  } as const
}

async function axeFaults(
  page: Page,
  look: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  return (await findAxeFaults(page, rules)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${look}: ${id}: ${node.html.slice(0, 200)}`),
  )
}

/** Visits a path as a browser that was never here, and tells what is wrong with the answer. */
async function watch(
  page: Page,
  origin: string,
): Promise<(path: string) => Promise<readonly string[]>> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true })
  const weigh = countBytes(protocol)
  let complaints: string[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).origin !== origin) complaints.push(`asks ${response.url()}`)
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return async (path) => {
    complaints = []
    weigh()
    await page.goto(`${origin}${path}`, { waitUntil: 'load' })
    const markup = await page.content()
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - window.innerWidth',
    )
    const weight = weigh()
    return [
      ...complaints,
      ...(/<[^>]+\sstyle=/.test(markup) ? ['inline style'] : []),
      ...(/<[^>]+\son[a-z]+=/.test(markup) ? ['inline handler'] : []),
      ...(overflow > 0 ? [`${overflow} px wider than the phone`] : []),
      ...(weight > 10_000 ? [] : ['nothing was counted']),
      // The workbench shows every component at once, to developers only.
      ...(weight < pageWeightMax || path === '/design' ? [] : [`${weight} bytes`]),
    ].map((fault) => `${path}: ${fault}`)
  }
}

/** Answers what came since it was last asked, and begins anew. */
function countBytes(protocol: CDPSession): () => number {
  let weight = 0
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight += encodedDataLength
  })
  return () => {
    const counted = weight
    weight = 0
    return counted
  }
}

// The provider's own form calls its token `xsrf`; the form that leads to a merchant carries a ticket, and nothing
// of ours.
const findBrokenForms = `[...document.querySelectorAll('form[method=post]')].flatMap((form) => [
  ...(form.querySelectorAll('input:is([name=csrf], [name=xsrf], [name=ticket])').length === 1 ? [] : [': no token']),
  ...(form.querySelector('button[type=submit]') === null ? [': no button'] : []),
])`
