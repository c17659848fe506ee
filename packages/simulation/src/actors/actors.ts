// Everybody who acts, and how often.
import type { World } from '../world/world.ts'
import { billDue, billTwice, checkpoint, collect, deliverReport, submit } from './bill.ts'
import { buyDoubled, buyOne, buySeveral } from './buy.ts'
import { askBoth, askRefund, decideQueues, openDispute } from './claim.ts'
import { decideParked } from './decide-parked.ts'
import { growGroup } from './group.ts'
import { freeze, setLimits, setPriceCaps } from './limit.ts'
import { keepHead } from './keep-heads.ts'
import { look } from './look.ts'
import { register } from './register.ts'
import { resend, resendChanged } from './resend.ts'
import { changeOffer, changeStatus } from './sell.ts'
import { arriveLate } from './send.ts'
import { changeSubscription, renewDue } from './subscribe.ts'
import { changeSettlement, reportPayouts, sendPayouts, settleDue, settleTwice } from './settle.ts'
import { misbehave, passTime } from './surroundings.ts'
import { doAllWork } from './work.ts'

export interface Actor {
  readonly name: string
  readonly weight: number
  readonly act: (world: World) => Promise<void>
}

export const actors: readonly Actor[] = [
  { name: 'buys', weight: 30, act: buyOne },
  { name: 'buys several', weight: 10, act: buySeveral },
  { name: 'buys doubled', weight: 4, act: buyDoubled },
  { name: 'sends again', weight: 10, act: resend },
  { name: 'sends something else', weight: 4, act: resendChanged },
  { name: 'registers', weight: 3, act: register },
  { name: 'changes an offer', weight: 3, act: changeOffer },
  { name: 'changes a status', weight: 2, act: changeStatus },
  { name: 'time passes', weight: 14, act: passTime },
  { name: 'bills', weight: 4, act: billDue },
  { name: 'bills twice', weight: 1, act: billTwice },
  { name: 'submits', weight: 5, act: submit },
  { name: 'collects', weight: 5, act: collect },
  { name: 'decides what is parked', weight: 2, act: decideParked },
  { name: 'gets a report', weight: 4, act: deliverReport },
  { name: 'misbehaves', weight: 3, act: misbehave },
  { name: 'does what must still happen', weight: 3, act: doAllWork },
  { name: 'takes a checkpoint', weight: 2, act: checkpoint },
  { name: 'keeps a head', weight: 3, act: keepHead },
  { name: 'looks', weight: 3, act: look },
  { name: 'joins a group', weight: 2, act: growGroup },
  { name: 'asks for a refund', weight: 7, act: askRefund },
  { name: 'disputes', weight: 4, act: openDispute },
  { name: 'asks for both', weight: 1, act: askBoth },
  { name: 'decides claims', weight: 4, act: decideQueues },
  { name: 'sets limits', weight: 5, act: setLimits },
  { name: 'freezes', weight: 2, act: freeze },
  { name: 'caps prices', weight: 1, act: setPriceCaps },
  { name: 'changes a subscription', weight: 12, act: changeSubscription },
  { name: 'renews what is due', weight: 6, act: renewDue },
  { name: 'says how it is paid', weight: 4, act: changeSettlement },
  { name: 'settles', weight: 5, act: settleDue },
  { name: 'settles twice', weight: 1, act: settleTwice },
  { name: 'sends payouts', weight: 4, act: sendPayouts },
  { name: 'reports payouts', weight: 4, act: reportPayouts },
  { name: 'a message is late', weight: 4, act: arriveLate },
]
