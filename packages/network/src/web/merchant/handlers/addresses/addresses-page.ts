// `GET /console/:merchant/addresses`: where a merchant sells, what is proved, and how the rest is.
import { findPlace, isForRole } from '../../../../organisations/index.ts'
import { proofFileOf, proofRecordOf } from '../../../../merchants/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderAddresses } from '../../pages/addresses.ts'
import type { AddressesView } from '../../pages/addresses.ts'
import type { Standing } from '../../standing.ts'

const dones = ['added', 'proved', 'removed'] as const

export async function showAddresses(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const done = dones.find((known) => known === c.req.query('done'))
  return await answerAddresses(deps, c, standing, { done })
}

export async function answerAddresses(
  deps: MerchantDeps,
  c: PersonContext,
  { frame, csrf, asker, role, merchant: { merchant }, pathTo }: Standing,
  outcome: Pick<AddressesView, 'done' | 'refused' | 'typed'>,
): Promise<Response> {
  // Read anew: a form may have changed it a moment ago.
  const place = await findPlace(deps, { signOn: asker.signOn, merchant })
  if (place === undefined) return await answerNotFound(c)
  const { site, addresses, unprovedAddresses } = place.merchant
  const markup = renderAddresses(frame, {
    ...outcome,
    place: { merchant: place.merchant },
    csrf,
    addresses: [
      ...unprovedAddresses.map(({ address, proofText: text }) => ({
        address,
        isSite: address === site,
        proof: { text, file: proofFileOf(address), record: proofRecordOf(address) },
      })),
      ...addresses.map((address) => ({ address, isSite: address === site, proof: undefined })),
    ],
    actions: isForRole('change_addresses', role)
      ? {
          add: pathTo('/addresses'),
          prove: pathTo('/addresses/proof'),
          remove: pathTo('/addresses/removal'),
        }
      : undefined,
  })
  const isFault = outcome.refused !== undefined || outcome.typed !== undefined
  return await answerPage(c, frame, markup, { status: isFault ? 422 : 200 })
}
