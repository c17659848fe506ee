// Where the engine writes what an operator of the site must be able to find again.

/** One line: what happened and, for refusals, why. Never holds tokens, codes or anything personal. */
export type LogEntry = {
  readonly level: 'info' | 'warn'
  readonly event: string
  readonly [detail: string]: string | number | boolean | undefined
}
export type Log = (entry: LogEntry) => void

export const stderrLog: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ from: 'tallystick', ...entry })}\n`)
}
