// What gifts bring to the network: the job that takes up what was left undone, and the words of givers and receivers.
import type { Contribution } from '../platform/index.ts'
import { eraseGiftReceiver, eraseGiverWords } from './erase-gift-words.ts'
import type { GiftPorts } from './gift-ports.ts'
import { resumeGifts } from './resume-gifts.ts'
import { returnExpiredGifts } from './resume-gifts.ts'
import { listGifts } from './store.ts'

const giftsPerRound = 100
const handedOverMax = 10_000

export function contributeGifts(ports: GiftPorts): Contribution {
  return {
    jobs: [
      {
        name: 'gifts',
        everySeconds: 60,
        work: async (signal) => {
          const limit = giftsPerRound
          await resumeGifts(ports, { limit })
          while ((await returnExpiredGifts(ports, { limit })) === limit && !signal.aborted);
        },
      },
    ],
    personal: {
      handOver: async (tx, { purchasingAccount }) => ({
        values: { gifts: await listGifts(tx, { purchasingAccount, limit: handedOverMax }) },
      }),
      async erase(tx, { person, scope }) {
        await eraseGiftReceiver(tx, person.email)
        if (scope !== 'sign_on') await eraseGiverWords(tx, person.purchasingAccount)
      },
    },
  }
}
