// The operator approves what was asked for, or refuses it with a reason: once, and who asked is told.
import type { ClosingPorts } from '../merchants/index.ts'
import { closeMerchant, findMerchant, updateMerchantApproved } from '../merchants/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { joinOrBegin } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OrganisationPorts } from './hold-organisation.ts'
import type { Application } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import { lockApplication, updateApplicationDecided } from './store-applications.ts'
import { tellOwners } from './tell-people.ts'

export type Decision =
  | {
      readonly approve: true
      /** Undefined: what everybody keeps who asked. */
      readonly shareMillionths: bigint | undefined
    }
  | { readonly approve: false; readonly reason: string }

export type DecidedApplication =
  | { readonly status: 'decided' | 'exists'; readonly application: Application }
  | RefusedByOrganisation

/** The same decision again changes nothing; another one is refused. A merchant that is refused is closed for ever. */
export async function decideApplication(
  ports: OrganisationPorts & ClosingPorts,
  { merchant, decision }: { readonly merchant: string; readonly decision: Decision },
): Promise<DecidedApplication> {
  const decided = await orRefused(() =>
    joinOrBegin(ports.database, 'organisations.decide-application', async () => {
      const outcome = await ports.database.transaction('organisations.note-decision', (tx) =>
        noteDecision(tx, ports, { merchant, decision }),
      )
      // Its tokens end with it: what was prepared opens nothing any more.
      if (outcome.status === 'decided' && !decision.approve)
        await closeMerchant(ports, { merchant })
      return outcome
    }),
  )
  return decided
}

async function noteDecision(
  tx: Tx,
  ports: OrganisationPorts,
  { merchant, decision }: { readonly merchant: string; readonly decision: Decision },
): Promise<DecidedApplication> {
  const before = await lockApplication(tx, merchant)
  if (before === undefined) throw new OrganisationRefused('unknown_application')
  const status = decision.approve ? 'approved' : 'refused'
  if (before.status !== 'waiting') {
    if (before.status !== status) throw new OrganisationRefused('already_decided')
    return { status: 'exists', application: before }
  }
  const found = await findMerchant(tx, merchant)
  if (decision.approve && found?.status === 'closed') {
    throw new OrganisationRefused('merchant_closed')
  }
  // After this line the decision must succeed.
  const decidedAt = ports.clock.now()
  const reason = decision.approve ? null : decision.reason
  await updateApplicationDecided(tx, { merchant, status, reason, decidedAt })
  if (decision.approve) {
    const { shareMillionths } = decision
    await updateMerchantApproved(tx, { merchant, shareMillionths })
  }
  const { organisation } = before
  const facts = { merchantName: found?.name ?? '', organisation, merchant }
  await tellOwners(tx, organisation, async (signOn) => {
    const cause = `merchant-${status}/${merchant}/${signOn}`
    const to = { signOn }
    await (reason === null
      ? enqueueNotice(tx, ports, { cause, to, kind: 'merchant_approved', facts })
      : enqueueNotice(tx, ports, {
          cause,
          to,
          kind: 'merchant_refused',
          facts: { ...facts, reason },
        }))
  })
  return { status: 'decided', application: { ...before, status, reason, decidedAt } }
}
