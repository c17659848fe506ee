// Password hashes: argon2id (RFC 9106) with the parameters of OWASP's password storage cheat sheet, in PHC string form.

import { argon2, timingSafeEqual } from 'node:crypto'
import type { Random } from './random.ts'

export interface Passwords {
  /** "$argon2id$v=19$m=19456,t=2,p=1$salt$hash". @throws {PasswordsBusyError} */
  hash(password: string): Promise<string>
  /**
   * The same for somebody who is not known yet. Such wait among themselves, one computed at a time: however many
   * strangers register, whoever signs on does not wait behind them. @throws {PasswordsBusyError}
   */
  hashOfNewcomer(password: string): Promise<string>
  /** @throws {PasswordsBusyError}; RangeError for a hash that is not an argon2id PHC string within the limits. */
  verify(password: string, hash: string): Promise<boolean>
  /** For unknown accounts: always false, after the time that a real check takes. @throws {PasswordsBusyError} */
  verifyAgainstNothing(password: string): Promise<false>
  /** Whether a hash was made with other parameters than those of today. */
  isOutdated(hash: string): boolean
}

/** More checks wait than can be done soon: answer 503 and let the caller try again. */
export class PasswordsBusyError extends Error {
  override readonly name = 'PasswordsBusyError'
  readonly code = 'busy'
}

interface Parameters {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}
const strong: Parameters = { memoryKib: 19_456, passes: 2, lanes: 1 }
const cheap: Parameters = { memoryKib: 8, passes: 1, lanes: 1 }
// An imported hash may be costlier, not ruinous.
const limits: Parameters = { memoryKib: 262_144, passes: 16, lanes: 16 }
const saltBytes = 16
const hashBytes = 32

export function createPasswords(options: {
  readonly random: Random
  /** Computed at once for those who are known; 2 unless told: each holds a thread of the pool and 19 MiB. */
  readonly concurrencyMax?: number
  /** Waiting at most at either gate; 64 unless told. */
  readonly queueMax?: number
  /** Cheap hashes, for tests that need thousands of them: never for people. */
  readonly isCheap?: boolean
}): Passwords {
  const today = options.isCheap === true ? cheap : strong
  const queueMax = options.queueMax ?? 64
  const known = createGate(options.concurrencyMax ?? 2, queueMax)
  const newcomers = createGate(1, queueMax)
  const compute = (password: string, salt: Uint8Array, parameters: Parameters, length: number) =>
    known(() => deriveArgon2id(password, salt, parameters, length))
  const hashBehind = async (gate: Gate, password: string): Promise<string> => {
    const salt = options.random.bytes(saltBytes)
    const hash = await gate(() => deriveArgon2id(password, salt, today, hashBytes))
    return formatPhc(today, salt, hash)
  }
  return {
    hash: (password) => hashBehind(known, password),
    hashOfNewcomer: (password) => hashBehind(newcomers, password),
    async verify(password, text) {
      const { parameters, salt, hash } = parsePhc(text)
      return timingSafeEqual(await compute(password, salt, parameters, hash.length), hash)
    },
    async verifyAgainstNothing(password) {
      await compute(password, new Uint8Array(saltBytes), today, hashBytes)
      return false
    },
    isOutdated(text) {
      const { parameters, hash } = parsePhc(text)
      return (
        parameters.memoryKib !== today.memoryKib ||
        parameters.passes !== today.passes ||
        parameters.lanes !== today.lanes ||
        hash.length !== hashBytes
      )
    },
  }
}

function deriveArgon2id(
  password: string,
  salt: Uint8Array,
  { memoryKib, passes, lanes }: Parameters,
  length: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      {
        // The same password typed on two keyboards may be composed differently (NIST SP 800-63B, 5.1.1.2).
        message: password.normalize('NFKC'),
        nonce: salt,
        parallelism: lanes,
        tagLength: length,
        memory: memoryKib,
        passes,
      },
      (error, hash) => {
        if (error === null) resolve(hash)
        else reject(error)
      },
    )
  })
}

type Gate = <T>(work: () => Promise<T>) => Promise<T>

function createGate(concurrencyMax: number, queueMax: number): Gate {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= concurrencyMax) {
      if (waiting.length >= queueMax) throw new PasswordsBusyError('too many passwords to check')
      // Whoever ends hands its place over, so nobody slips in between.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else {
      running++
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}

function formatPhc(
  { memoryKib, passes, lanes }: Parameters,
  salt: Uint8Array,
  hash: Buffer,
): string {
  const encode = (bytes: Uint8Array): string =>
    Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${encode(salt)}$${encode(hash)}`
}

function parsePhc(text: string): { parameters: Parameters; salt: Buffer; hash: Buffer } {
  const match =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/.exec(
      text,
    )
  const parameters = {
    memoryKib: Number(match?.[1]),
    passes: Number(match?.[2]),
    lanes: Number(match?.[3]),
  }
  const isWithin =
    parameters.memoryKib >= 8 &&
    parameters.memoryKib <= limits.memoryKib &&
    parameters.passes >= 1 &&
    parameters.passes <= limits.passes &&
    parameters.lanes >= 1 &&
    parameters.lanes <= limits.lanes
  if (match === null || !isWithin)
    throw new RangeError('not an argon2id hash that can be checked here')
  return {
    parameters,
    salt: Buffer.from(match[4] ?? '', 'base64'),
    hash: Buffer.from(match[5] ?? '', 'base64'),
  }
}
