// Everything about signing on, assembled once per process: sessions, transactions, the OpenID Provider.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Outward } from '../outward/index.ts'
import { asFetch } from '../platform/index.ts'
import type {
  Clock,
  Database,
  HttpClient,
  Keys,
  Log,
  Passwords,
  Random,
  TakenWork,
  WorkOutcome,
} from '../platform/index.ts'
import { cookieNames } from './cookie-names.ts'
import type { CookieNames } from './cookie-names.ts'
import { endOverdueSessions } from './end-overdue-sessions.ts'
import { endSession } from './end-session.ts'
import { findSession } from './find-session.ts'
import { createGuessLimits } from './guess-limits.ts'
import type { MerchantClient } from './provider/client-metadata.ts'
import { createProvider } from './provider/create-provider.ts'
import type { SignOnHooks } from './provider/hooks.ts'
import type { PurchaseResult } from './provider/interaction-policy.ts'
import { endProviderSession, leaveCalls } from './provider/provider-sessions.ts'
import { cancelTransaction, findTransaction, finishTransaction } from './provider/transactions.ts'
import type { FoundTransaction, Transaction } from './provider/transactions.ts'
import { openSecrets } from './secrets.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session, SessionRule, SignOnOrigin } from './session.ts'
import { startSession } from './start-session.ts'
import type { NewSession } from './start-session.ts'
import { tellMerchants } from './tell-merchants.ts'
import { tellSignOff } from './tell-sign-off.ts'

export interface SignOnPorts {
  readonly database: Database
  readonly clock: Clock
  /** Real time: authenticator apps know no other. */
  readonly realClock: Clock
  readonly random: Random
  readonly passwords: Passwords
  readonly log: Log
  readonly http: HttpClient
  readonly keys: Keys
}

export interface SignOnOptions {
  /** The public base URL without a slash at its end: the issuer. */
  readonly publicUrl: string
  readonly networkName: string
  /** Said to merchants' engines, which then follow its clock. */
  readonly isSandbox: boolean
  readonly rule: SessionRule
  readonly hooks: SignOnHooks
  /** Undefined for an unknown or closed merchant. */
  readonly findMerchant: (merchant: string) => Promise<MerchantClient | undefined>
  readonly isRegisteredAddress: (merchant: string, url: string) => Promise<boolean>
  readonly outward: Outward
}

/** What the pages and the server need of sign-on. */
export interface SignOn {
  readonly cookies: CookieNames
  readonly isSecure: boolean
  /** For the form tokens of the pages. */
  readonly formKey: Buffer
  readonly rule: SessionRule
  /** For the operations about ways of signing on. */
  readonly security: SecurityPorts
  /** Node's handler for the provider's own addresses. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly findSession: (token: string | undefined) => Promise<Session | undefined>
  /**
   * A new session; whoever was signed on in this browser before is signed off everywhere. Undefined where the proof is
   * none any more.
   */
  readonly startSession: (input: NewSession) => Promise<string | undefined>
  /** Signs off here and at each merchant that was visited. */
  readonly signOff: (token: string, origin: SignOnOrigin) => Promise<void>
  /** Leaves it to be done that merchants are told of sessions that have ended, also by the clock; safe to run again. */
  readonly tellMerchants: () => Promise<void>
  /** Tells one address of a merchant of one of them. */
  readonly tellSignOff: (work: Pick<TakenWork, 'owner' | 'facts'>) => Promise<WorkOutcome>
  readonly findTransaction: (input: {
    readonly id: string
    readonly browser: string | undefined
  }) => Promise<FoundTransaction>
  /** Answers the address that leads the browser back to the merchant. */
  readonly finishTransaction: (input: {
    readonly transaction: Transaction
    readonly session: Session
    readonly purchase?: PurchaseResult | undefined
  }) => Promise<string>
  readonly cancelTransaction: (transaction: Transaction) => Promise<string>
}

/** Paths that belong to the provider's own handler. */
export function isProviderPath(path: string): boolean {
  return (
    path.startsWith('/oauth/') ||
    path === '/.well-known/openid-configuration' ||
    path === '/.well-known/oauth-authorization-server'
  )
}

export function createSignOn(ports: SignOnPorts, options: SignOnOptions): SignOn {
  const isSecure = options.publicUrl.startsWith('https://')
  const cookies = cookieNames(isSecure)
  const key = (purpose: string): Buffer => Buffer.from(ports.keys.derive('sign-on', purpose))
  const deps = { ...ports, ...options, isSecure, cookies }
  const provider: Provider = createProvider({
    ...deps,
    signingSeed: key('id token signing'),
    cookieKey: key('provider cookies'),
    fetch: asFetch(ports.http, 'signon-backchannel-logout'),
  })
  const handle = provider.callback()
  const callMerchant = leaveCalls(provider, deps)
  const tell = (): Promise<void> =>
    tellMerchants(ports, (session) => endProviderSession(deps, session))
  const secrets = openSecrets(ports.keys)
  const limits = createGuessLimits({ database: ports.database, key: key('guess counters') })
  return {
    cookies,
    isSecure,
    formKey: secrets.forms,
    rule: options.rule,
    security: { ...ports, ...options, limits, secrets },
    handle: async (request, response) => {
      await handle(request, response)
    },
    findSession: (token) => findSession(ports, { token, rule: options.rule }),
    async startSession(input) {
      const started = await startSession(ports, input)
      if (started?.ended !== undefined) await tell()
      return started?.token
    },
    async signOff(token, origin) {
      if ((await endSession(ports, { token, origin })) !== undefined) await tell()
    },
    async tellMerchants() {
      await endOverdueSessions(ports, options.rule)
      await tell()
    },
    tellSignOff: (work) => tellSignOff({ ...ports, ...options, callMerchant }, work),
    findTransaction: (input) => findTransaction(deps, provider, input),
    finishTransaction: (input) => finishTransaction(deps, provider, input),
    cancelTransaction: (transaction) => cancelTransaction(deps, provider, transaction),
  }
}
