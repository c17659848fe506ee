// Who uses a throwaway server: each process leaves a mark with its id beside the data, and is a user while it lives.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

function usersFolder(dataDir: string): string {
  return path.join(dataDir, 'users')
}

/** Marks a process as a user of the server; before the server is looked for, so that it is not stopped meanwhile. */
export function markUser(dataDir: string, pid = process.pid): void {
  mkdirSync(usersFolder(dataDir), { recursive: true })
  writeFileSync(path.join(usersFolder(dataDir), String(pid)), '')
}

/** The process ids of the users that still live; the marks of the others are removed. */
export function findUsers(dataDir: string): readonly number[] {
  return readMarks(dataDir).filter((pid) => {
    if (isRunning(pid)) return true
    rmSync(path.join(usersFolder(dataDir), String(pid)), { force: true })
    return false
  })
}

function readMarks(dataDir: string): readonly number[] {
  try {
    return readdirSync(usersFolder(dataDir)).map(Number)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Whether there is such a process, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
