// The one list of what rooms say of themselves, in the order in which documents print it.
import { actions } from './actions.ts'
import { api } from './api.ts'
import { billing } from './billing.ts'
import { books } from './books.ts'
import { chain } from './chain.ts'
import { claims } from './claims.ts'
import { commands } from './commands.ts'
import { contact } from './contact.ts'
import { credits } from './credits.ts'
import { customers } from './customers.ts'
import { digests } from './digests.ts'
import { disputes } from './disputes.ts'
import { gifts } from './gifts.ts'
import { groups } from './groups.ts'
import { holders } from './holders.ts'
import { library } from './library.ts'
import { limits } from './limits.ts'
import { merchants } from './merchants.ts'
import { news } from './news.ts'
import { offers } from './offers.ts'
import { organisations } from './organisations.ts'
import { outbox } from './outbox.ts'
import { outward } from './outward.ts'
import { partings } from './partings.ts'
import { platform } from './platform.ts'
import { privacy } from './privacy.ts'
import { processors } from './processors.ts'
import { purchases } from './purchases.ts'
import { push } from './push.ts'
import { receipts } from './receipts.ts'
import { refunds } from './refunds.ts'
import { registrations } from './registrations.ts'
import type { RoomContract } from './room-contract.ts'
import { sales } from './sales.ts'
import { server } from './server.ts'
import { settlement } from './settlement.ts'
import { signon } from './signon.ts'
import { statements } from './statements.ts'
import { subscriptions } from './subscriptions.ts'
import { tabs } from './tabs.ts'
import { webhooks } from './webhooks.ts'
import { work } from './work.ts'

const listed = {
  api,
  server,
  platform,
  commands,
  work,
  outward,
  webhooks,
  outbox,
  books,
  actions,
  chain,
  push,
  customers,
  groups,
  registrations,
  merchants,
  organisations,
  news,
  holders,
  offers,
  limits,
  receipts,
  purchases,
  signon,
  library,
  tabs,
  claims,
  credits,
  gifts,
  subscriptions,
  partings,
  refunds,
  disputes,
  contact,
  processors,
  billing,
  settlement,
  sales,
  statements,
  digests,
  privacy,
}

export const roomContracts: Readonly<Record<keyof typeof listed, RoomContract>> = listed

/** What the rooms that have it say under a name, as a union: `RoomWords<'problems'>`. */
export type RoomWords<Name extends keyof RoomContract> = WordsOf<
  (typeof listed)[keyof typeof listed],
  Name
>
type WordsOf<Contract, Name extends keyof RoomContract> = Contract extends {
  readonly [Key in Name]: infer Words
}
  ? Words
  : never

/** The names in all tables of a union of tables. */
export type NameIn<Tables> = Tables extends unknown ? keyof Tables & string : never

/** What stands under a name in whichever table of a union has it. */
export type EntryOf<Tables, Name extends string> = Tables extends {
  readonly [Key in Name]: infer Entry
}
  ? Entry
  : never

/**
 * All tables of one kind as one.
 * @throws RangeError where two rooms use a name: the later would replace the earlier.
 */
export function gatherWords<Entry>(
  pick: (contract: RoomContract) => Readonly<Record<string, Entry>> | undefined,
): ReadonlyMap<string, Entry> {
  const gathered = new Map<string, Entry>()
  for (const [room, contract] of Object.entries(roomContracts)) {
    for (const [name, entry] of Object.entries(pick(contract) ?? {})) {
      if (gathered.has(name)) throw new RangeError(`${room}: another room has ${name} already`)
      gathered.set(name, entry)
    }
  }
  return gathered
}

/** What all rooms say in a list of one kind. */
export function listWords(
  pick: (contract: RoomContract) => readonly string[] | undefined,
): ReadonlySet<string> {
  return new Set(Object.values(roomContracts).flatMap((contract) => pick(contract) ?? []))
}
