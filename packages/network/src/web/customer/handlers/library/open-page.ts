// `POST /library/:purchase/open`: a ticket is issued, and the browser carries it to the merchant in a form.
import { openItem } from '../../../../library/index.ts'
import { recordClick } from '../../../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerHandOver } from './hand-over-page.ts'

export async function submitOpen(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ session }) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const id = c.req.param('purchase') ?? ''
    const opened = await openItem(deps.library, { purchase: id, session })
    switch (opened.state) {
      case 'unknown':
        return await answerNotFound(c)
      case 'ended':
        return answerSeeOther(`/library?ended=${encodeURIComponent(id)}`)
      case 'link':
        // Its address stands there as a link.
        return answerSeeOther('/library')
      case 'ticket': {
        // It was a click on a page of our own on the way there.
        await recordClick(deps, { signOn: session.signOn, merchant: opened.merchant.merchant })
        return await answerHandOver(c, opened)
      }
    }
  })
}
