// Where a demo listens and keeps what it knows: six ports in a row, and a folder for each row.
import { parseArgs } from 'node:util'
import type { DemoPorts } from './start-demo.ts'

export interface DemoPlace {
  readonly dataDir: string
  readonly ports: DemoPorts
}

const usualPort = 4000
const portMax = 65_535 - 5

/**
 * Reads `--port 5000` of what was typed.
 * @throws Error that says what may be typed.
 */
export function readPlace(args: readonly string[]): DemoPlace {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } } })
  const text = values.port ?? String(usualPort)
  const first = Number(text)
  if (!/^\d{1,5}$/.test(text) || first < 1024 || first > portMax) {
    throw new Error(`--port ${text} is not a number from 1024 to ${portMax}`)
  }
  // Merchants are registered under their addresses: another row of ports is another network.
  const name = first === usualPort ? 'demo' : `demo-${first}`
  return {
    dataDir: `.tallystick/${name}`,
    ports: {
      network: first,
      courier: first + 1,
      harbor: first + 2,
      processor: first + 3,
      mailbox: first + 4,
      desk: first + 5,
    },
  }
}
