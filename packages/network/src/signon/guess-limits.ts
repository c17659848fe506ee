// How often a password may be guessed: per name typed, per account, per network it comes from, and overall.
// Each known device has a counter of its own, so that an attack from elsewhere does not lock the owner out.
import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { isPrivateAddress, networkPrefix } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { queryGuessCounters } from './store-provider.ts'

/** Who tries to sign on. */
export interface Guess {
  /** What was typed as e-mail address or member id. */
  readonly label: string
  /** The one account that the label selects, if it does. */
  readonly signOn: string | undefined
  /** The device token, where it selects the account. */
  readonly device: string | undefined
  /** The caller's IP address. */
  readonly address: string | undefined
}

export interface GuessLimits {
  /** Counts the guess; false where any limit is used up. */
  readonly take: (guess: Guess) => Promise<boolean>
  /** After a right password: what the owner mistyped before no longer counts, nor does this one. */
  readonly forgive: (guess: Guess) => Promise<void>
  /** Counts something that nobody has to know a secret for, such as asking for a mail: by what it is about. */
  readonly takeMail: (request: {
    readonly label: string
    readonly address: string | undefined
  }) => Promise<boolean>
  /**
   * Counts a try of a second factor or another secret of an account that is known already. By account and by what was
   * shown before: whoever knows no more than a password must not use up the tries of whoever has the mailbox.
   */
  readonly takeFactor: (of: string) => Promise<boolean>
  readonly forgiveFactor: (of: string) => Promise<void>
}

const minute = 60
// Points and seconds of each window. An owner mistypes a few times; a guesser needs thousands.
const windows = {
  label: { points: 10, duration: 15 * minute },
  account: { points: 10, duration: 15 * minute },
  device: { points: 10, duration: 15 * minute },
  network: { points: 100, duration: 15 * minute },
  overall: { points: 5000, duration: minute },
  mail: { points: 5, duration: 60 * minute },
  factor: { points: 10, duration: 15 * minute },
} as const
type Window = keyof typeof windows

/** @param key keeps names and addresses out of the table: its keys are keyed hashes. */
export function createGuessLimits(deps: {
  readonly database: Database
  readonly key: Buffer
}): GuessLimits {
  const storeClient = {
    query: async (statement: { name: string; text: string; values: unknown[] }) => ({
      rows: await countGuess(deps.database, statement),
    }),
  }
  const limiter = (name: Window): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: 'guess_counters',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      ...windows[name],
    })
  const limiters = {
    label: limiter('label'),
    account: limiter('account'),
    device: limiter('device'),
    network: limiter('network'),
    overall: limiter('overall'),
    mail: limiter('mail'),
    factor: limiter('factor'),
  }
  const hash = (text: string): string => createHmac('sha256', deps.key).update(text).digest('hex')
  const takeAll = async (entries: readonly Entry[]): Promise<boolean> => {
    const passed = await Promise.all(
      entries.map(([name, text]) => consume(limiters[name], hash(text))),
    )
    return passed.every(Boolean)
  }
  return {
    take: (guess) => takeAll([...ownEntries(guess), ...commonEntries(guess)]),
    async forgive(guess) {
      await Promise.all([
        ...ownEntries(guess).map(([name, text]) => limiters[name].delete(hash(text))),
        ...commonEntries(guess).map(([name, text]) => limiters[name].reward(hash(text), 1)),
      ])
    },
    takeMail: ({ label, address }) =>
      takeAll([['mail', foldLabel(label)], ...networkEntries(address)]),
    takeFactor: (of) => takeAll([['factor', of]]),
    async forgiveFactor(of) {
      await limiters.factor.delete(hash(of))
    },
  }
}

type Entry = readonly [Window, string]

function isOfKnownDevice(guess: Guess): boolean {
  return guess.device !== undefined && guess.signOn !== undefined
}

// A known device counts alone: what strangers guess from elsewhere is not its fault.
function ownEntries(guess: Guess): readonly Entry[] {
  if (isOfKnownDevice(guess)) return [['device', `${guess.device ?? ''} ${guess.signOn ?? ''}`]]
  const label = foldLabel(guess.label)
  // As many counters for a label that selects nobody: how long they take must not tell which it is.
  return [
    ['label', label],
    ['account', guess.signOn ?? `nobody ${label}`],
  ]
}

function commonEntries(guess: Guess): readonly Entry[] {
  return isOfKnownDevice(guess) ? [] : networkEntries(guess.address)
}

function foldLabel(label: string): string {
  return label.normalize('NFKC').trim().toLowerCase()
}

function networkEntries(address: string | undefined): readonly Entry[] {
  // Behind a proxy on this machine everyone has its address: that says nothing about where a guess comes from.
  if (address === undefined || isPrivateAddress(address)) return [['overall', 'all']]
  return [
    ['network', networkPrefix(address)],
    ['overall', 'all'],
  ]
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

async function countGuess(
  database: Database,
  statement: { name: string; text: string; values: unknown[] },
): Promise<readonly { readonly points: number; readonly expire: number | null }[]> {
  const rows = await database.transaction('signon.count-guess', (tx) =>
    queryGuessCounters(tx, statement),
  )
  return rows.map(({ points, expire }) => ({
    points,
    expire: expire === null ? null : Number(expire),
  }))
}
