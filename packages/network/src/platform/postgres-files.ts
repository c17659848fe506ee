// Folders of the embedded server: the data, the socket, and the file by which a running server is known.

import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { canReach } from './postgres-owner.ts'
import type { Owner } from './postgres-owner.ts'

/** Data that root keeps for a user who cannot enter root's own folders. */
const systemFolder = '/var/lib/tallystick'
const locationName = 'postgres.location'

/**
 * The folder in which the server keeps everything: `<dataDir>/postgres`, or, where its user cannot
 * enter that, one below /var/lib/tallystick; a file in dataDir then tells where.
 */
export function resolveHome(dataDir: string, owner: Owner | undefined): string {
  mkdirSync(dataDir, { recursive: true })
  const base = realpathSync(dataDir)
  if (owner === undefined || canReach(base, owner)) return path.join(base, 'postgres')
  const home = path.join(systemFolder, shortHash(base))
  writeFileSync(
    path.join(base, locationName),
    `${home}\nPostgreSQL runs as ${owner.name}, who cannot enter ${base}, so its files are kept there.\n`,
  )
  return home
}

/** Removes the embedded server's data of a stopped network, wherever they are kept. */
export function removePostgresData(dataDir: string): void {
  const location = path.join(dataDir, locationName)
  if (existsSync(location)) {
    const home = readFileSync(location, 'utf8').split('\n')[0] ?? ''
    if (path.dirname(home) === systemFolder) rmSync(home, { recursive: true, force: true })
    rmSync(location)
  }
  rmSync(path.join(dataDir, 'postgres'), { recursive: true, force: true })
}

/** Makes a folder that only the owner (and root) can enter, or takes an existing one that is exactly that. */
export function makePrivateFolder(folder: string, owner: Owner | undefined): void {
  mkdirSync(path.dirname(folder), { recursive: true })
  const uid = owner?.uid ?? process.geteuid?.()
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const stats = lstatSync(folder)
  if (!stats.isDirectory() || (uid !== undefined && stats.uid !== uid)) {
    // The folder is in a place where everybody may write: somebody else could have put it there to listen in.
    if (stats.isDirectory() && stats.uid === process.geteuid?.() && owner !== undefined) {
      chownSync(folder, owner.uid, owner.gid)
      return
    }
    throw new Error(`${folder} belongs to somebody else: remove it`)
  }
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
    throw new Error(`${folder} is open to other users: remove it, or make it 0700`)
  }
}

// sun_path holds 104 bytes on macOS and 108 on Linux, with the zero at its end.
const socketPathMax = 103

/** A folder for the socket of the server on this home: short, because socket paths are limited. */
export function socketFolder(home: string): string {
  const name = `tallystick-${process.geteuid?.() ?? 0}-${shortHash(home)}`
  const folder = path.join(os.tmpdir(), name)
  const longest = path.join(folder, '.s.PGSQL.5432')
  return Buffer.byteLength(longest) <= socketPathMax ? folder : path.join('/tmp', name)
}

/** After a clean stop nothing is left in it; otherwise it stays for the next start. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code)) throw error
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** What postmaster.pid says (PostgreSQL source, src/include/utils/pidfile.h). */
export interface PidFile {
  readonly pid: number
  readonly dataDir: string
  readonly port: number
  readonly socketDir: string
  readonly isReady: boolean
}

export function readPidFile(clusterDir: string): PidFile | undefined {
  let text: string
  try {
    text = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isInteger(pid) || pid === 0) return undefined
  return {
    pid,
    dataDir: lines[1] ?? '',
    port: Number(lines[3] ?? 0),
    socketDir: lines[4] ?? '',
    isReady: lines[7] === 'ready',
  }
}
