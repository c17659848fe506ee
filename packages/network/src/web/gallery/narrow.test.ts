// Every page on the narrowest phone and with letters twice as large, in four languages: nothing is wider than the
// screen, and no amount is broken. WCAG 2.2, 1.4.4 (resize text) and 1.4.10 (reflow).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desktop, galleryPaths, openGallery, phone } from './testing/open-gallery.ts'
import type { Gallery } from './testing/open-gallery.ts'

const looks = [
  { name: '320 px', viewport: { width: 320, height: 640 }, letters: '100%' },
  { name: '320 px at 200 %', viewport: { width: 320, height: 640 }, letters: '200%' },
  { name: 'phone at 200 %', viewport: phone, letters: '200%' },
  { name: 'desktop at 200 %', viewport: desktop, letters: '200%' },
] as const

let gallery: Gallery
before(async () => {
  gallery = await openGallery()
})
after(async () => {
  await gallery.close()
})

// Darkness changes colours alone: German, of the longest words, is looked at in it. The other two share the pages.
const everySecond = (from: 0 | 1) => galleryPaths.filter((_, index) => index % 2 === from)
for (const [locale, colorScheme, paths] of [
  ['en-GB', 'light', galleryPaths],
  ['de-DE', 'dark', galleryPaths],
  ['fr-FR', 'light', everySecond(0)],
  ['es-ES', 'light', everySecond(1)],
] as const) {
  test(`${locale}, ${colorScheme}: as wide as the screen, menu and all, and amounts on one line`, async () => {
    await gallery.withPage(
      { locale, colorScheme, reducedMotion: 'reduce', serviceWorkers: 'block' },
      async (page) => {
        const faults: string[] = []
        for (const path of paths) {
          await page.goto(`${gallery.origin}${path}`)
          for (const { name, viewport, letters } of looks) {
            await page.setViewportSize(viewport)
            await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`)
            const found = await page.evaluate<string[]>(findNarrowFaults)
            faults.push(...found.map((fault) => `${path}, ${name}: ${fault}`))
          }
        }
        assert.deepEqual(faults, [])
      },
    )
  })
}

test('a page that is too wide, and an amount on two lines, are found', async () => {
  await gallery.withPage({ viewport: phone }, async (page) => {
    await page.setContent(`<style>data { width: 4rem; display: inline-block; overflow-wrap: anywhere }</style>
      <p><data class="amount">$999,999,999.99</data></p><pre>${'wide '.repeat(100)}</pre>`)
    const faults = await page.evaluate<string[]>(findNarrowFaults)
    assert.match(faults.join('\n'), /wider.*\n.*\$999,999,999\.99 is broken/)
  })
})

// A range has one rectangle for each line and piece of text; small decimals and currencies stand within the line.
const findNarrowFaults = `(() => {
  for (const details of document.querySelectorAll('header details')) details.open = true
  const { scrollWidth, clientWidth } = document.documentElement
  const isBroken = (amount) => {
    const range = document.createRange()
    range.selectNodeContents(amount)
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
    const top = Math.max(...lines.map((line) => line.top))
    return lines.some(({ bottom }) => bottom <= top + 1)
  }
  return [
    ...(scrollWidth > clientWidth ? [(scrollWidth - clientWidth) + ' px wider than the screen'] : []),
    ...[...document.querySelectorAll('.amount')].filter(isBroken).map((amount) => amount.textContent + ' is broken'),
  ]
})()`
