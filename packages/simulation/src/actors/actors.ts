// Everybody who acts, and how often.
import type { World } from '../world/world.ts'
import {
  billDue,
  billTwice,
  checkpoint,
  collect,
  deliverReport,
  sendMails,
  submit,
} from './bill.ts'
import { buyDoubled, buyOne, buySeveral } from './buy.ts'
import { look } from './look.ts'
import { register } from './register.ts'
import { resend, resendChanged } from './resend.ts'
import { changeOffer, changeStatus } from './sell.ts'
import { misbehave, passTime } from './surroundings.ts'

export interface Actor {
  readonly name: string
  readonly weight: number
  readonly act: (world: World) => Promise<void>
}

export const actors: readonly Actor[] = [
  { name: 'buys', weight: 24, act: buyOne },
  { name: 'buys several', weight: 8, act: buySeveral },
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
  { name: 'gets a report', weight: 4, act: deliverReport },
  { name: 'misbehaves', weight: 3, act: misbehave },
  { name: 'sends mails', weight: 3, act: sendMails },
  { name: 'takes a checkpoint', weight: 2, act: checkpoint },
  { name: 'looks', weight: 3, act: look },
]
