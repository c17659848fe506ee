// `GET /`: what the network is, and some of who sells through it.
import { listMerchants } from '../../../../merchants/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderHome } from '../../pages/home.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { directoryEntries } from '../merchants/directory-entries.ts'

const shownMax = 6

export async function showHome(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const merchants = await deps.database.read('web.list-first-merchants', async (tx) =>
    directoryEntries(tx, await listMerchants(tx, { after: '', limit: shownMax })),
  )
  return await answerPage(c, frame, renderHome(frame, { merchants }))
}
