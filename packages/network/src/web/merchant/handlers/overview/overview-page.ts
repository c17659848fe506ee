// `GET /console/:merchant`: what is to be seen of a merchant at once.
import { proofFileOf, proofRecordOf } from '../../../../merchants/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderConsole } from '../../pages/overview.ts'
import type { Standing } from '../../standing.ts'
import { readOverview } from './read-overview.ts'

export async function showOverview(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, merchant } = standing
  const { addresses, unprovedAddresses } = merchant
  const figures = await readOverview(deps, standing)
  const markup = renderConsole(frame, {
    place: { merchant },
    figures,
    addresses: [
      ...addresses.map((address) => ({ address })),
      ...unprovedAddresses.map(({ address, proofText: text }) => ({
        address,
        proof: { text, file: proofFileOf(address), record: proofRecordOf(address) },
      })),
    ],
  })
  return await answerPage(c, frame, markup)
}
