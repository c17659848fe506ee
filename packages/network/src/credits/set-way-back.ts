// An operator says where the money of a closed account goes, because the way that was known did not work, or none was:
// whatever stands on the account sets out at once, also what a processor refused before.
import { getCurrency } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import { selectAccountStatus, selectCurrencyOf } from '../customers/accounts/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { CreditReturn, WayBack } from './credit-return.ts'
import { keepWayBack } from './keep-way-back.ts'
import { returnFromClosed } from './return-from-closed.ts'

export interface WayBackInput {
  readonly paymentAccount: string
  readonly way: Pick<WayBack, 'processor' | 'token'>
  /** Whoever asked for it, to be told: of a closed account no address is known. It is kept as long as the notice. */
  readonly tell?: { readonly email: string; readonly language: string } | undefined
}

export type SetWayBack =
  /** `returned`: what set out; null where nothing of at least a minor unit stood there. */
  | { readonly status: 'set'; readonly returned: CreditReturn | null }
  | { readonly status: 'refused'; readonly code: 'unknown_payment_account' | 'account_open' }

/** Said twice, the second time there is nothing left to send. */
export async function setWayBack(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  { paymentAccount, way, tell }: WayBackInput,
): Promise<SetWayBack> {
  return await ports.database.transaction('credits.set-way-back', async (tx) => {
    const code = await selectCurrencyOf(tx, paymentAccount)
    if (code === undefined) return { status: 'refused', code: 'unknown_payment_account' }
    const currency = getCurrency(code).code
    const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
    await lockTabs(tx, [tab])
    if ((await selectAccountStatus(tx, paymentAccount)) !== 'closed') {
      return { status: 'refused', code: 'account_open' }
    }
    // After this line it is set.
    const at = ports.clock.now()
    await keepWayBack(tx, ports, { ...tab, ...way, at })
    const returned = await returnFromClosed(tx, ports, { tab, at })
    if (returned !== undefined && tell !== undefined) {
      await enqueueNotice(tx, ports, {
        cause: `credit-on-its-way/${returned.id}`,
        to: { ...tell, onBehalfOf: paymentAccount },
        kind: 'credit_on_its_way',
        facts: { returnedAmount: noticeAmount(returned.amountMicros, currency) },
      })
    }
    return { status: 'set', returned: returned ?? null }
  })
}
