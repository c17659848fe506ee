// Runs a command in this process, as `tallystick` would in one of its own.
import { createProgram } from '../create-program.ts'
import { reportFailure } from '../failure.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function runCommand(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<Ran> {
  let out = ''
  const err: string[] = []
  let code = 0
  const program = createProgram({
    env,
    write: (text) => {
      out += text
      return true
    },
    say: (line) => err.push(line),
    isInteractive: false,
    onSignal: () => undefined,
    setExitCode: (given) => {
      code = given
    },
  })
  try {
    await program.parseAsync(['node', 'tallystick', ...args])
  } catch (error) {
    code = reportFailure(error, (line) => err.push(line))
  }
  return { code, out, err: err.join('\n') }
}
