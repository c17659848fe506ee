// What contact brings to the network: the routes of customer service, how long conversations stay, and what a person
// wrote.
import type { Erasure, Person } from '../contract/index.ts'
import type { MomentCursor } from '../platform/api/index.ts'
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database, HandedOver, Tx } from '../platform/index.ts'
import { removeOver } from './remove-over.ts'
import { contactRoutes } from './routes.ts'
import type { ContactRoutePorts } from './routes.ts'
import { selectConversationsOfAccount, selectMessages } from './store.ts'
import { deleteConversationsOf } from './store-erasure.ts'

const conversationsPerPage = 50

export function contributeContact(
  ports: ContactRoutePorts & { readonly conversationDays: number },
): Contribution {
  return {
    routes: [contactRoutes(ports)],
    jobs: [
      {
        name: 'remove-old-conversations',
        everySeconds: 3600,
        work: (signal) => removeOver(ports, { days: ports.conversationDays, signal }),
      },
    ],
    personal: { handOver, erase },
  }
}

function handOver(_tx: Tx, person: Person): Promise<HandedOver> {
  const pages = (database: Database) => walkOwn(database, person)
  return Promise.resolve({ lists: { messages: { pages } } })
}

/** Each with all that was said in it; not who it was at customer service, which is another person's to have. */
function walkOwn(
  database: Database,
  { purchasingAccount }: Person,
): AsyncIterable<readonly object[]> {
  const limit = conversationsPerPage
  return walkPages(database, 'contact.export', async (tx, before: MomentCursor | undefined) => {
    const found = await selectConversationsOfAccount(tx, { purchasingAccount, before, limit })
    const rows: object[] = []
    for (const { conversation, purchase, status, startedAt } of found) {
      const messages = (await selectMessages(tx, conversation)).map(
        ({ author, text, writtenAt }) => ({ author, text, writtenAt }),
      )
      rows.push({ conversation, purchase, status, startedAt, messages })
    }
    const last = found.length === limit ? found.at(-1) : undefined
    return { rows, next: last && { at: last.startedAt, id: last.conversation } }
  })
}

async function erase(tx: Tx, { person, scope }: Erasure): Promise<void> {
  const { signOn, email } = person
  const purchasingAccount = scope === 'sign_on' ? null : person.purchasingAccount
  await deleteConversationsOf(tx, { purchasingAccount, signOn, email })
}
