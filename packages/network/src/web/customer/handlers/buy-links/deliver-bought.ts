// What was bought by a link is handed over at once: by a ticket where the merchant takes tickets, else at the offer's
// address with the receipt in the fragment, which a script of the page there may read and no server's log keeps.
import { openItem } from '../../../../library/index.ts'
import { findPurchase } from '../../../../purchases/index.ts'
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerHandOver } from '../library/hand-over-page.ts'

export async function deliverBought(
  deps: CustomerDeps,
  c: CustomerContext,
  { signedOn, purchase }: { readonly signedOn: SignedOn; readonly purchase: string },
): Promise<Response> {
  const { session } = signedOn
  const opened = await openItem(deps.library, { purchase, session })
  if (opened.state === 'ticket') return await answerHandOver(c, opened)
  if (opened.state !== 'link') return answerSeeOther('/library')
  const receipt = await issueReceipt(deps, purchase, session.purchasingAccount)
  const url = new URL(opened.url)
  if (receipt !== undefined) url.hash = `receipt=${receipt}`
  return answerSeeOther(url.href)
}

async function issueReceipt(
  deps: CustomerDeps,
  id: string,
  purchasingAccount: string,
): Promise<string | undefined> {
  const purchase = await deps.database.read('web.find-bought-by-link', (tx) =>
    findPurchase(tx, id, { role: 'customer', purchasingAccount }),
  )
  return purchase === undefined ? undefined : await deps.receipts.issue(purchase)
}
