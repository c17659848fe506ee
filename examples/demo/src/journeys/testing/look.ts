// Looks at a page in light and dark, on a phone and a desk: axe's findings are gathered, pictures kept on demand.
import { mkdirSync } from 'node:fs'
import { findAxeFaults } from '@tallystick/test-browser'
import type { Page } from 'playwright-core'

export interface Eye {
  /** Looks at the page that is open now; `name` is for the pictures and findings. */
  readonly look: (page: Page, name: string) => Promise<void>
  /** One line for each finding so far. */
  readonly findings: string[]
}

const views = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
] as const

/** With `TALLYSTICK_SHOTS=<folder>` each page is also kept there as a picture. */
export function openEye(): Eye {
  const findings: string[] = []
  const shots = process.env['TALLYSTICK_SHOTS']
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  return {
    findings,
    look: async (page, name) => {
      for (const { width, height, colorScheme } of views) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const where = `${name}-${width}-${colorScheme}`
        findings.push(...(await examine(page, where, colorScheme)))
        if (shots !== undefined) {
          await page.screenshot({ path: `${shots}/${where}.png`, fullPage: true })
        }
      }
    },
  }
}

async function examine(
  page: Page,
  where: string,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  // In the dark only colours differ.
  const faults = await findAxeFaults(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)
  const found = faults.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${where}: ${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  )
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  if (overflow > 0) found.push(`${where}: the page is ${overflow} px wider than the screen`)
  return found
}
