// What gifts bring to the network: the work on each of them, and the words of givers and receivers.
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import { eraseGiftReceiver, eraseGiverWords } from './erase-gift-words.ts'
import type { Gift } from './gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { lookAfterGift } from './look-after-gift.ts'
import { listGifts } from './store.ts'

const giftsPerPage = 500

export function contributeGifts(ports: GiftPorts): Contribution {
  return {
    work: {
      look_after_gift: {
        retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
        outside: (work) => lookAfterGift(ports, work),
      },
    },
    personal: {
      handOver: (_tx, { purchasingAccount }) =>
        Promise.resolve({ lists: { gifts: { pages: (db) => walkOwn(db, purchasingAccount) } } }),
      async erase(tx, { person, scope }) {
        if (person.email !== null) await eraseGiftReceiver(tx, person.email)
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
