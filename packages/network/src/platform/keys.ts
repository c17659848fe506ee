// Secrets of this network: files that only its user can read, made once, and keys derived from them.

import { createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Random } from './random.ts'

const secretBytes = 32

export interface Keys {
  /** 32 bytes that belong to this name for ever; made at the first call. */
  secret(name: string): Uint8Array
  /** Bytes for one purpose, from a secret, by HKDF-SHA-256 (RFC 5869). */
  derive(name: string, purpose: string, byteCount?: number): Uint8Array
  /** As `derive`, ready for HMAC or AES: much faster than bytes. */
  deriveKey(name: string, purpose: string): KeyObject
}

/**
 * @param folder usually `<data>/keys`; made with 0700. Losing it invalidates
 * sessions and receipts, so it belongs in the backup.
 */
export function openKeys(folder: string, random: Random): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const known = new Map<string, Uint8Array>()

  function secret(name: string): Uint8Array {
    const found = known.get(name)
    if (found !== undefined) return found
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) throw new Error(`no name for a secret: ${name}`)
    const file = path.join(folder, `${name}.key`)
    const bytes = readSecret(file) ?? createSecret(file, random)
    known.set(name, bytes)
    return bytes
  }
  function derive(name: string, purpose: string, byteCount = secretBytes): Uint8Array {
    return new Uint8Array(
      hkdfSync('sha256', secret(name), '', `tallystick ${name} ${purpose}`, byteCount),
    )
  }
  return {
    secret,
    derive,
    deriveKey: (name, purpose) => createSecretKey(derive(name, purpose)),
  }
}

function readSecret(file: string): Uint8Array | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (bytes.length !== secretBytes)
    throw new Error(`${file} is damaged: restore it from the backup`)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by other users: chmod 600 it, and consider it known`)
  }
  return new Uint8Array(bytes)
}

/** Written and synced beside, then linked: a secret is whole or absent, and two processes agree on one. */
function createSecret(file: string, random: Random): Uint8Array {
  const unfinished = `${file}.${process.pid}`
  rmSync(unfinished, { force: true })
  const descriptor = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(descriptor, random.bytes(secretBytes))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(path.dirname(file))
  const bytes = readSecret(file)
  if (bytes === undefined) throw new Error(`${file} vanished while it was made`)
  return bytes
}

function syncFolder(folder: string): void {
  // A folder cannot be opened for that on Windows.
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
