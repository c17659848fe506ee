// `GET /business/:organisation`: an organisation as its people see it; another's answers as if there were none.
import { proofFileOf, proofRecordOf } from '../../../../merchants/index.ts'
import type { Merchant } from '../../../../merchants/index.ts'
import { showOrganisation } from '../../../../organisations/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderBusiness } from '../../pages/business.ts'
import type { BusinessMerchantView } from '../../pages/business.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { askingOf } from './asking-of.ts'

export async function showBusiness(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const organisation = c.req.param('organisation') ?? ''
    const asker = askingOf(deps, signedOn)
    const shown = await showOrganisation(deps, { asker, organisation })
    if (shown.status === 'refused') return await answerNotFound(c)
    const { name, merchants, people, invitations } = shown.organisation
    const { frame } = c.get('visitor')
    const view = { name, merchants: merchants.map(merchantView), people, invitations }
    return await answerPage(c, frame, renderBusiness(frame, view))
  })
}

function merchantView(merchant: Merchant): BusinessMerchantView {
  const { merchant: id, name, status, addresses, unprovedAddresses } = merchant
  return {
    merchant: id,
    name,
    status,
    addresses: [
      ...addresses.map((address) => ({ address })),
      ...unprovedAddresses.map(({ address, proofText: text }) => ({
        address,
        proof: { text, file: proofFileOf(address), record: proofRecordOf(address) },
      })),
    ],
  }
}
