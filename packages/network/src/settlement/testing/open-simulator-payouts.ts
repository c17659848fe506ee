// The processor stand-in as a bank, behind the words of the contract.
import { readMicros } from '@tallystick/money'
import { startProcessor } from '@tallystick/stand-ins/processor'
import { createHttpClient } from '../../platform/index.ts'
import { createSimulatorPayouts } from '../simulator-payouts.ts'
import type { PayoutStandIn, PayoutWrong } from './payout-stand-in.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }

/** @param lostAs how an answer is lost: by a gateway's time-out, or with the connection. */
export async function openSimulatorPayouts(lostAs: '504' | 'cut'): Promise<PayoutStandIn> {
  const { processor, url, close } = await startProcessor({ port: 0, ...keys })
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  const options = { http, url, key: keys.apiKey }
  return {
    adapter: createSimulatorPayouts(options),
    cutOff: {
      'a refused key': createSimulatorPayouts({ ...options, key: 'another-key' }),
      'a bank that is away': createSimulatorPayouts({ ...options, url: 'http://127.0.0.1:9' }),
    },
    accounts: [{ account: 'first' }, { account: 'second' }],
    misbehave: (wrong) => processor.misbehave({ ...orders[wrong], timeOutAnswer: lostAs }),
    behave: () => processor.behave(),
    book: () =>
      processor.book().entries.flatMap(({ kind, reference: payout, amount }) => {
        const read = readMicros(amount)
        if (kind !== 'payout' || !read.ok) return []
        return { payout, amountMicros: read.micros }
      }),
    async close() {
      http.close()
      await close()
    },
  }
}

const orders = {
  call_fails: { serverErrorCalls: 1 },
  answer_lost: { timeOutCalls: 1 },
  batch_hidden: { hiddenBatches: 1 },
} satisfies Record<PayoutWrong, object>
