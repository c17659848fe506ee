// What axe finds in a page. Its script is brought into a page once and asked as often as the page is turned around:
// AxeBuilder reads it in anew for each look, which takes longer than the look. Frames are not looked into.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

export interface AxeFault {
  /** The rule's name. */
  readonly id: string
  readonly help: string
  readonly nodes: readonly AxeNode[]
}

interface AxeNode {
  readonly html: string
  readonly target: readonly string[]
  readonly failureSummary: string
}

let script: string | undefined

/** Held against these rules alone, where some are named. */
export async function findAxeFaults(
  page: Page,
  rules?: readonly string[],
): Promise<readonly AxeFault[]> {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) {
    script ??= readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
    await page.evaluate(script)
  }
  const options = {
    // Of what is right, as of what axe could not tell, nothing is asked.
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }),
  }
  return await page.evaluate<readonly AxeFault[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
}
