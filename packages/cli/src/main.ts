#!/usr/bin/env node
// The command `tallystick`: the one file here that knows of the process around it.
import { createProgram } from './create-program.ts'
import { reportFailure } from './failure.ts'

const program = createProgram({
  // eslint-disable-next-line no-restricted-properties -- The outermost file: from here on it is an argument.
  env: process.env,
  write: (text) => process.stdout.write(text),
  say: (line) => process.stderr.write(`${line}\n`),
  isInteractive: process.stderr.isTTY,
  isOutputInteractive: process.stdout.isTTY,
  onSignal: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listener)
  },
  setExitCode: (code) => {
    process.exitCode = code
  },
})

// A reader that went away, such as `| head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, (line) => process.stderr.write(`${line}\n`))
}
