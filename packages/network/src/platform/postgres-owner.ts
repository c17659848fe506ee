// Which operating system user runs PostgreSQL, and what that user can reach. PostgreSQL refuses to run as root.

import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A user other than the one that runs this process. */
export interface Owner {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

// A user made for databases first; nobody is on every system.
const candidates = ['postgres', 'nobody', '_postgres']

/** Undefined: PostgreSQL runs as this process does. As root: an existing unprivileged user. */
export function findOwner(): Owner | undefined {
  if (process.geteuid?.() !== 0) return undefined
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const candidate of candidates) {
    const entry = entries.find(([name]) => name === candidate)
    const uid = Number(entry?.[2])
    const gid = Number(entry?.[3])
    if (uid > 0 && gid > 0) return { name: candidate, uid, gid }
  }
  throw new Error(
    `PostgreSQL does not run as root, and there is no user ${candidates.join(' or ')} to run it: ` +
      'start as another user, or set DATABASE_URL',
  )
}

/** Whether the owner may enter every folder on the way to the path, and the path itself if it is there. */
export function canReach(target: string, owner: Owner): boolean {
  let at = path.resolve(target)
  for (;;) {
    const stats = statSync(at, { throwIfNoEntry: false })
    if (stats?.isDirectory() === true && !mayEnter(stats, owner)) return false
    const parent = path.dirname(at)
    if (parent === at) return true
    at = parent
  }
}

function mayEnter(stats: { uid: number; gid: number; mode: number }, owner: Owner): boolean {
  if (stats.uid === owner.uid) return (stats.mode & 0o100) !== 0
  if (stats.gid === owner.gid) return (stats.mode & 0o010) !== 0
  return (stats.mode & 0o001) !== 0
}
