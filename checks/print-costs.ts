// Prints which test files took most of the processors.
import { readFileSync } from 'node:fs'

interface Cost {
  readonly file: string
  readonly cpuSeconds: number
  readonly seconds: number
}

const shownCount = 10

/** Of the lines that note-cost.ts wrote. */
export function printCosts(costsFile: string): void {
  const costs = readFileSync(costsFile, { encoding: 'utf8', flag: 'a+' })
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Cost)
  const total = costs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
  console.log(
    `\ncostliest files (processor seconds without the database, of ${total.toFixed(0)}; seconds)`,
  )
  const costliest = costs.toSorted((left, right) => right.cpuSeconds - left.cpuSeconds)
  for (const { file, cpuSeconds, seconds } of costliest.slice(0, shownCount)) {
    console.log(`${pad(cpuSeconds)}  ${pad(seconds)}  ${file}`)
  }
}

function pad(seconds: number): string {
  return seconds.toFixed(1).padStart(7)
}
