// The routes of the API, room by room.
import { billingRoutes } from '../billing/index.ts'
import { customerRoutes } from '../customers/index.ts'
import { disputeRoutes } from '../disputes/index.ts'
import { groupRoutes } from '../groups/index.ts'
import { libraryRoutes } from '../library/index.ts'
import { limitRoutes } from '../limits/index.ts'
import { merchantRoutes } from '../merchants/index.ts'
import { newsRoutes } from '../news/index.ts'
import { offerRoutes } from '../offers/index.ts'
import { merchantEventRoutes, openEventKeys } from '../outbox/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { simulatorKind } from '../processors/index.ts'
import { purchaseRoutes, selectSpending } from '../purchases/index.ts'
import type { PurchaseGathering } from '../purchases/index.ts'
import { receiptRoutes } from '../receipts/index.ts'
import type { ReceiptKeys } from '../receipts/index.ts'
import { refundRoutes } from '../refunds/index.ts'
import { registrationRoutes } from '../registrations/index.ts'
import { endSignOns, issueAccessToken, signOnRoutes } from '../signon/index.ts'
import { statementRoutes } from '../statements/index.ts'
import { subscriptionRoutes } from '../subscriptions/index.ts'
import type { WebDeps } from '../web/index.ts'
import { balanceRoutes } from './balance-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import type { NetworkPorts } from './create-network.ts'
import { ledgerRoutes } from './ledger-routes.ts'

export function describeRoutes(
  ports: NetworkPorts,
  made: {
    /** The pages stand on the same operations. */
    readonly web: WebDeps
    readonly purchases: PurchaseGathering
    readonly receiptKeys: ReceiptKeys
  },
): readonly OpenAPIHono<ApiEnv>[] {
  const { web, purchases, receiptKeys } = made
  const { passwords, letters, processor, thresholdMicros, isSandbox } = web
  const issueToken = (holder: Parameters<typeof issueAccessToken>[1]['holder']): Promise<string> =>
    issueAccessToken(ports, { holder })
  const sandboxProcessor = processor?.kind ?? simulatorKind
  return [
    customerRoutes(ports),
    registrationRoutes(
      { ...ports, passwords, letters },
      { isSandbox, sandboxProcessor, issueToken },
    ),
    groupRoutes({
      ...ports,
      passwords,
      endSignOns: (tx, signOns) => endSignOns(tx, ports, signOns),
    }),
    merchantRoutes(ports, { isSandbox, issueToken }),
    offerRoutes(ports),
    limitRoutes({ ...ports, readSpending: selectSpending }),
    purchaseRoutes(web.library, { isSandbox, gathering: purchases }),
    receiptRoutes(receiptKeys),
    signOnRoutes(web.signOn),
    newsRoutes(ports),
    merchantEventRoutes(ports, { keys: openEventKeys(ports) }),
    billingRoutes(ports, { thresholdMicros, isSandbox, processor, realClock: ports.realClock }),
    statementRoutes(ports),
    refundRoutes(web.claims.refunds),
    disputeRoutes(web.claims.disputes),
    subscriptionRoutes(web.subscriptions),
    libraryRoutes(ports),
    balanceRoutes(ports),
    ledgerRoutes(ports),
    clockRoutes(isSandbox ? ports.movableClock : undefined),
  ]
}
