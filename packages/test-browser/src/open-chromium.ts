// Launches Chromium for a test; the test closes it.
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

// No sandbox of its own, so that it also runs as root; nothing that calls home.
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export async function openChromium(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), args: launchArguments })
}
