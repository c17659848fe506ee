// Takes the pictures of the README from a running demo: `node examples/demo/src/journeys/testing/take-pictures.ts`.
// Their text is in the machine's own interface font, as everywhere; FONTCONFIG_PATH names others.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { sampleCustomer } from '../../sample-data.ts'
import { openStage } from './open-stage.ts'
import { press, signOn } from './steps.ts'

const folder = fileURLToPath(new URL('../../../../../docs/images/', import.meta.url))
mkdirSync(folder, { recursive: true })

const stage = await openStage()
try {
  const context = await stage.openBrowser({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/sign-on`)
  await signOn(page, sampleCustomer)
  for (const path of ['goalkeeper', 'night-ferry', 'rent-ledger']) {
    await buy(page, `${stage.at.courier}/articles/${path}`)
    await stage.moveClock('PT47M')
  }
  for (const path of ['cold-chain', 'dwell-note', 'seal-noise']) {
    await buy(page, `${stage.at.harbor}/reports/${path}`)
    await stage.moveClock('PT25M')
  }
  await page.goto(`${stage.at.courier}/articles/tide-gauge`)
  await press(page, 'link', /^Buy for/)
  await page.screenshot({ path: `${folder}confirm-desktop-light.png` })
  await press(page, 'button', /^Buy for/)
  await page.goto(`${stage.at.network}/statements`)
  await page.screenshot({ path: `${folder}statement-desktop-light.png`, fullPage: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${stage.at.network}/account`)
  await page.screenshot({ path: `${folder}account-phone-dark.png` })
} finally {
  await stage.close()
}

async function buy(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await press(page, 'link', /^Buy for/)
  await press(page, 'button', /^Buy for/)
}
