// `POST /console/:merchant/offers/end`: nobody can buy it any more.
import { withdrawOffer } from '../../../../offers/index.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { Standing } from '../../standing.ts'
import { answerOfferDone } from './offers-page.ts'

export async function endOffer(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { sku = '' }: Form,
): Promise<Response> {
  const { merchant } = standing.merchant
  const ended = await withdrawOffer(deps, { merchant, sku })
  return ended === 'unknown_offer'
    ? await answerNotFound(c)
    : answerOfferDone(standing, 'withdrawn')
}
