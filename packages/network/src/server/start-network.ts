// A network from its settings: database, migrations, keys, pages and API on a port, jobs. Says what it does.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config, LegalTexts } from '../contract/index.ts'
import {
  ConfigError,
  connectDatabase,
  createHttpClient,
  createLog,
  createSmtpMailer,
  migrate,
  noFaults,
  openKeys,
  openSandboxClock,
  systemClock,
  systemRandom,
} from '../platform/index.ts'
import type { Clock, ConnectedDatabase, Log, Mailer, SandboxClock } from '../platform/index.ts'
import { createNetwork } from './create-network.ts'
import type { Network } from './create-network.ts'
import { missingLegalPages, openLegal } from './open-legal.ts'
import { operatorOf } from './operator-of.ts'
import { closedFor, findMissing, missingAdvice } from './find-missing.ts'
import { publicUrlOf } from './open-basis.ts'
import { readLegalTexts } from './read-legal-texts.ts'
import { readVersion } from './read-version.ts'
import { serve } from './serve.ts'
import type { Serving } from './serve.ts'

export interface StartedNetwork {
  /** The public address. */
  readonly url: string
  readonly port: number
  /** For a second connection, such as that of an audit. */
  readonly databaseUrl: string
  readonly network: Network
  /** The network's, which a sandbox can move. */
  readonly clock: Clock
  /**
   * In order: no more requests, those under way finish, orders that wait are placed, jobs end, the database closes.
   * A second call waits for the first.
   */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly config: Config
  /** Told each step, for people. */
  readonly say: (line: string) => void
  /** Another network took over the data folder: the caller stops, and exits with an error. */
  readonly onLockLost?: (error: Error) => void
  readonly log?: Log
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** @throws when another network has the data, the server is not durable, or the port is taken: nothing stays open. */
export async function startNetwork(options: StartOptions): Promise<StartedNetwork> {
  const { config, say } = options
  assertHardToGuess(config)
  const log = options.log ?? createLog(config.logLevel)
  const connected = await connect(options, log)
  const closers: (() => Promise<void>)[] = [() => connected.close()]
  const closeAll = async (): Promise<void> => {
    // The last opened is closed first: nothing outlives what it stands on.
    for (const close of closers.toReversed()) await close()
  }
  try {
    say(`database: ${connected.description}`)
    const realClock = systemClock()
    const applied = await migrate({
      url: connected.url,
      folder: migrationsFolder,
      clock: realClock,
      log,
    })
    say(describeMigrations(applied))
    const opened = await open(options, { connected, realClock, log, closers })
    say(`listening on ${config.host}:${opened.serving.port}, public address ${opened.url}`)
    let stopping: Promise<void> | undefined
    const { network, serving, url, clock } = opened
    const stop = (): Promise<void> => (stopping ??= closeAll())
    return { url, port: serving.port, databaseUrl: connected.url, network, clock, stop }
  } catch (error) {
    await closeAll()
    throw error
  }
}

const namedMigrationsMax = 5

function describeMigrations(applied: readonly string[]): string {
  if (applied.length === 0) return 'schema: up to date'
  if (applied.length <= namedMigrationsMax) return `schema: applied ${applied.join(', ')}`
  return `schema: applied ${applied[0] ?? ''} to ${applied.at(-1) ?? ''}, ${applied.length} in all`
}

// Whoever guesses the operator's token owns the network; in a sandbox there is nothing to own.
const operatorTokenLengthMin = 16

function assertHardToGuess({ isSandbox, operatorToken }: Config): void {
  if (isSandbox || operatorToken === undefined) return
  if (operatorToken.length >= operatorTokenLengthMin) return
  throw new ConfigError([
    `TALLYSTICK_OPERATOR_TOKEN: what was given is not at least ${operatorTokenLengthMin} characters`,
  ])
}

async function connect({ config, onLockLost }: StartOptions, log: Log): Promise<ConnectedDatabase> {
  const { databaseUrl, postgresBin } = config
  return await connectDatabase({
    dataDir: config.dataDir,
    poolMax: config.databasePoolMax,
    isUnsafeAllowed: config.isUnsafeDatabaseAllowed,
    log,
    onLockLost:
      onLockLost ??
      ((error) => {
        log.error({ err: error }, 'another network took over the data folder')
      }),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
    ...(postgresBin === undefined ? {} : { binDir: postgresBin }),
  })
}

async function open(
  options: StartOptions,
  base: {
    readonly connected: ConnectedDatabase
    readonly realClock: Clock
    readonly log: Log
    readonly closers: (() => Promise<void>)[]
  },
): Promise<Pick<StartedNetwork, 'network' | 'url' | 'clock'> & { readonly serving: Serving }> {
  const { config, say } = options
  const { connected, realClock, log, closers } = base
  const { database } = connected
  const random = systemRandom()
  const keys = openKeys(path.join(config.dataDir, 'keys'), random)
  const sandboxClock = await openClock(config, connected, realClock)
  const http = createHttpClient({ arePrivateAddressesAllowed: config.isSandbox })
  const mailer = openMailer(config)
  closers.push(async () => {
    sandboxClock?.close()
    http.close()
    mailer?.close()
    await Promise.resolve()
  })
  if (mailer !== undefined) say('mail: by SMTP')
  for (const one of findMissing(config)) say(`missing: ${missingAdvice[one]}`)
  const clock = sandboxClock ?? realClock
  if (sandboxClock !== undefined) say(`sandbox: the clock says ${clock.now().toString()}`)
  const network = createNetwork({
    clock,
    realClock,
    random,
    database,
    http,
    log,
    keys,
    config,
    mailer,
    closed: closedFor(config),
    movableClock: sandboxClock,
    legalTexts: openLegalTexts(options),
    version: readVersion(),
  })
  const runner = await network.startRunner()
  closers.push(() => runner.stop())
  say(`jobs: ${network.jobs.map(({ name }) => name).join(', ')}`)
  closers.push(() => network.stop())
  const publicUrl = publicUrlOf(config)
  const { host, port, trustedProxies } = config
  const serving = await serve({
    network,
    clock: realClock,
    sandboxClock,
    log,
    publicUrl,
    host,
    port,
    trustedProxies,
  })
  closers.push(() => serving.close())
  return { network, serving, url: publicUrl, clock }
}

/** Who looks for terms, privacy notice or imprint in vain finds no link: so the operator is told. */
function openLegalTexts({ config, say }: StartOptions): LegalTexts | undefined {
  const { legalTexts: folder, isSandbox } = config
  const legalTexts = folder === undefined ? undefined : readLegalTexts(folder)
  const legal = openLegal({ legalTexts, isSandbox, operator: operatorOf(config) })
  const missing = missingLegalPages(legal)
  if (missing.length > 0) say(`pages that are missing: ${missing.join(', ')}`)
  return legalTexts
}

async function openClock(
  config: Config,
  connected: ConnectedDatabase,
  base: Clock,
): Promise<SandboxClock | undefined> {
  if (!config.isSandbox) return undefined
  return await openSandboxClock({ database: connected.database, base })
}

function openMailer(config: Config): Mailer | undefined {
  const { smtpUrl: url, mailFrom: from } = config
  if (url === undefined) return undefined
  return createSmtpMailer({ url, from, replyTo: operatorOf(config).email, faults: noFaults })
}
