// Failures of commands: one clear line each, and the code that the process ends with.
import { CommanderError } from 'commander'
import { ConfigError, HttpClientError } from '@tallystick/network'

/** A command could not do what it was asked for; the message is for whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: number
  constructor(message: string, exitCode: number = exitCodes.unable) {
    super(message)
    this.exitCode = exitCode
  }
}

/** 1: refused, or something was found; 2: it could not be tried. */
export const exitCodes = { refused: 1, unable: 2 } as const

/** Says what went wrong, and answers the exit code. */
export function reportFailure(error: unknown, say: (line: string) => void): number {
  if (error instanceof CommanderError) {
    // Help and version are asked for; everything else commander has said already.
    return error.exitCode === 0 ? 0 : exitCodes.unable
  }
  if (error instanceof CommandError) {
    say(`tallystick: ${error.message}`)
    return error.exitCode
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) say(`tallystick: ${problem}`)
    return exitCodes.unable
  }
  if (error instanceof HttpClientError) {
    say(
      `tallystick: the network does not answer (${error.message}); is \`tallystick serve\` running?`,
    )
    return exitCodes.unable
  }
  const message = error instanceof Error ? error.message : String(error)
  say(`tallystick: ${message.split('\n')[0] ?? message}`)
  return exitCodes.unable
}
