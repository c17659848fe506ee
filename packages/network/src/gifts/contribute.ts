// What gifts bring to the network: the job that takes up what was left undone, and the words of givers and receivers.
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import { eraseGiftReceiver, eraseGiverWords } from './erase-gift-words.ts'
import type { Gift } from './gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { resumeGifts } from './resume-gifts.ts'
import { returnExpiredGifts } from './resume-gifts.ts'
import { listGifts } from './store.ts'

const giftsPerRound = 100
const giftsPerPage = 500

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
      handOver: (_tx, { purchasingAccount }) =>
        Promise.resolve({ lists: { gifts: { pages: (db) => walkOwn(db, purchasingAccount) } } }),
      async erase(tx, { person, scope }) {
        await eraseGiftReceiver(tx, person.email)
        if (scope !== 'sign_on') await eraseGiverWords(tx, person.purchasingAccount)
      },
    },
  }
}

function walkOwn(database: Database, purchasingAccount: string): AsyncIterable<readonly Gift[]> {
  const limit = giftsPerPage
  return walkPages(database, 'gifts.export', async (tx, before: string | undefined) => {
    const rows = await listGifts(tx, { purchasingAccount, before, limit })
    return { rows, next: rows.length === limit ? rows.at(-1)?.gift : undefined }
  })
}
