// Files for a bank: each appears whole and once in the folder that the bank's program takes them from, whoever dies
// meanwhile, and is known for ever, also when it was taken long ago.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { assertOutsideTransaction, noFaults } from '../../platform/index.ts'
import type { Faults } from '../../platform/index.ts'

export interface OutgoingFiles {
  /** `differs`: a file of this name went with another content, or is about to; nothing is done. */
  put(name: string, content: string): Promise<'put' | 'differs'>
  has(name: string): Promise<boolean>
}

const waitingName = 'waiting'
const hashName = 'sha256'

/**
 * Two folders below this one. In `known` each file has a folder of its own, with its hash and, until it went, itself:
 * made beside and renamed, so that it is whole and made once. Then the file is renamed into `outgoing`: it waits in one
 * place or went from there, and is never in both. What banks take stays nowhere; its hash does.
 */
export function openOutgoingFiles(folder: string, faults: Faults = noFaults): OutgoingFiles {
  const outgoing = path.join(folder, 'outgoing')
  const knownFolderOf = (name: string): string => path.join(folder, 'known', name)

  async function keep(name: string, content: string): Promise<void> {
    await makeFolder(outgoing)
    await makeFolder(path.join(folder, 'known'))
    const unfinished = await mkdtemp(path.join(folder, 'unfinished-'))
    await writeWhole(path.join(unfinished, waitingName), content)
    await writeWhole(path.join(unfinished, hashName), hashOf(content))
    await syncFolder(unfinished)
    await faults.point('before payout-file-known')
    try {
      await rename(unfinished, knownFolderOf(name))
    } catch (error) {
      // Somebody else was faster: a folder that holds something is never replaced.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error
      await rm(unfinished, { recursive: true })
    }
    await syncFolder(path.join(folder, 'known'))
    await faults.point('after payout-file-known')
  }

  return {
    async put(name, content) {
      assertOutsideTransaction(`the file ${name}`)
      if ((await readHash(knownFolderOf(name))) === undefined) await keep(name, content)
      if ((await readHash(knownFolderOf(name))) !== hashOf(content)) return 'differs'
      await faults.point('before payout-file-outgoing')
      await moveOnce(path.join(knownFolderOf(name), waitingName), path.join(outgoing, name))
      await syncFolder(outgoing)
      await syncFolder(knownFolderOf(name))
      await faults.point('after payout-file-outgoing')
      return 'put'
    },
    async has(name) {
      assertOutsideTransaction(`the file ${name}`)
      // Where the folder cannot be made or read this throws: then nothing is known.
      await makeFolder(outgoing)
      if ((await readHash(knownFolderOf(name))) === undefined) return false
      return !(await isThere(path.join(knownFolderOf(name), waitingName)))
    },
  }
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

async function readHash(folder: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, hashName), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** It holds numbers of accounts: nobody else of this machine reads it. */
async function writeWhole(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What is not there any more went before. */
async function moveOnce(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    const handle = await open(file)
    await handle.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  // A folder cannot be opened for that on Windows.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
