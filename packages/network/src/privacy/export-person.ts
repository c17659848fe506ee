// Everything that is kept of a person, as the files of one archive: JSON for programs, tables for people.
import { strToU8, zipSync } from 'fflate'
import { findWaitingEmail } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { selectClaimsOfAccount } from '../claims/index.ts'
import { listGifts } from '../gifts/index.ts'
import { listPurchasingAccounts } from '../groups/index.ts'
import { selectAccountRules } from '../limits/index.ts'
import type { AccountRules } from '../limits/index.ts'
import { listLetters } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, Database, Tx } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { listSignOnEvents, listVisits } from '../signon/index.ts'
import { getViewer, readAccountStatus } from '../statements/index.ts'
import type { StatementViewer } from '../statements/index.ts'
import { readSubscriptions } from '../subscriptions/index.ts'

const chunkSize = 1000
const listCountMax = 10_000

export interface ExportPorts {
  readonly database: Database
  readonly clock: Clock
}

export interface ExportedPerson {
  readonly archive: Uint8Array
  /** Names of the files in it. */
  readonly files: readonly string[]
}

/**
 * @param input.readme the words that explain the archive, in the person's language.
 * @param input.writeTable makes a CSV of rows whose members are texts or plain numbers.
 */
export async function exportPerson(
  ports: ExportPorts,
  input: {
    readonly profile: Profile
    readonly readme: string
    readonly writeTable: (rows: readonly (readonly string[])[]) => string
  },
): Promise<ExportedPerson> {
  const { profile } = input
  const parts = await ports.database.read('privacy.export', (tx) =>
    readParts(tx, profile, ports.clock.now()),
  )
  const purchases = await readPurchases(ports.database, profile)
  const files: Record<string, Uint8Array> = { 'README.txt': strToU8(input.readme) }
  for (const [name, value] of Object.entries({ ...parts, purchases })) {
    files[`${name}.json`] = strToU8(`${JSON.stringify(value, jsonOf, 2)}\n`)
  }
  files['purchases.csv'] = strToU8(input.writeTable(purchaseTable(purchases)))
  return { archive: zipSync(files), files: Object.keys(files) }
}

async function readParts(tx: Tx, profile: Profile, now: Temporal.Instant) {
  const { signOn, purchasingAccount, paymentAccount } = profile
  const bucket = bucketOf(paymentAccount)
  const own = { bucket, paymentAccount, purchasingAccount, before: undefined, limit: listCountMax }
  const viewer = await getViewer(tx, purchasingAccount)
  const [
    waiting,
    status,
    rules,
    subscriptions,
    refunds,
    disputes,
    gifts,
    events,
    visits,
    letters,
    group,
  ] = await Promise.all([
    findWaitingEmail(tx, signOn, now),
    readAccountStatus(tx, viewer),
    selectAccountRules(tx, [paymentAccount]),
    readSubscriptions(tx, purchasingAccount),
    selectClaimsOfAccount(tx, { ...own, kind: 'refund' }),
    selectClaimsOfAccount(tx, { ...own, kind: 'dispute' }),
    listGifts(tx, purchasingAccount),
    listSignOnEvents(tx, {
      purchasingAccount,
      from: profile.registeredAt,
      to: now.add({ seconds: 1 }),
      limit: listCountMax,
    }),
    listVisits(tx, signOn),
    listLetters(tx, profile.email),
    listPurchasingAccounts(tx, paymentAccount),
  ])
  return {
    profile: { ...profile, waitingEmail: waiting?.email ?? null },
    'sign-ons':
      group
        .find((account) => account.purchasingAccount === purchasingAccount)
        ?.signOns.filter((found) => found.signOn === signOn) ?? [],
    statements: {
      current: { ...status.current, totals: status.totals },
      past: status.statements,
      payments: status.requests.map(({ method, ...request }) => ({
        ...request,
        method: method.label,
      })),
      credits: status.credits,
    },
    limits: ownRules(rules.get(paymentAccount), viewer),
    subscriptions,
    refunds,
    disputes,
    gifts,
    sessions: events.filter((event) => event.signOn === signOn),
    merchants: visits,
    notices: letters,
  }
}

async function readPurchases(
  database: Database,
  { paymentAccount, purchasingAccount, currency }: Profile,
): Promise<readonly Purchase[]> {
  const all: Purchase[] = []
  for (;;) {
    const afterNumber = all.at(-1)?.tabNumber ?? 0n
    const chunk = await database.read('privacy.export-purchases', (tx) =>
      listPurchases(tx, {
        paymentAccount,
        purchasingAccount,
        currency,
        afterNumber,
        first: 'oldest',
        limit: chunkSize,
      }),
    )
    all.push(...chunk)
    if (chunk.length < chunkSize) return all
  }
}

const columns = [
  'purchase',
  'happenedAt',
  'merchant',
  'offer',
  'quantity',
  'priceMicros',
  'currency',
] as const

function purchaseTable(purchases: readonly Purchase[]): readonly (readonly string[])[] {
  return [columns, ...purchases.map((purchase) => columns.map((name) => String(purchase[name])))]
}

/** Amounts are texts, as everywhere in JSON; what belongs to the operator alone is left out. */
function jsonOf(name: string, value: unknown): unknown {
  if (name === 'shareMicros' || name === 'feeMicros') return undefined
  return typeof value === 'bigint' ? value.toString() : value
}

/** A payer's rules for others stand in the payer's export, not in theirs, but for those that they are held to. */
function ownRules(
  rules: AccountRules | undefined,
  { role, purchasingAccount }: StatementViewer,
): AccountRules {
  const { limits = [], oneClick = [] } = rules ?? {}
  return {
    limits: limits.filter(
      (limit) =>
        role === 'payer' ||
        limit.purchasingAccount === null ||
        limit.purchasingAccount === purchasingAccount,
    ),
    oneClick: oneClick.filter((rule) => rule.purchasingAccount === purchasingAccount),
  }
}
