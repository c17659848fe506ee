// `POST /console/:merchant/brand/logo`: another logo, or none.
import { changeOwnMerchant } from '../../../../organisations/index.ts'
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { Standing } from '../../standing.ts'
import { answerBrand } from './brand-page.ts'

export async function submitLogo(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const {
    asker,
    organisation: { organisation },
    merchant: { merchant, brand },
  } = standing
  const logo = form['none'] === undefined ? (form['logo'] ?? '') : null
  const own = { asker, organisation, merchant }
  const changed = await changeOwnMerchant(deps, own, {
    kind: 'set_brand',
    brand: { ...brand, logo },
  })
  if (changed.status !== 'refused') return answerSeeOther(standing.pathTo('/brand?done=saved'))
  return changed.code === 'invalid_logo'
    ? await answerBrand(c, standing, { errors: {}, isLogoMalformed: true })
    : await answerBrand(c, standing, { errors: {}, isClosed: true })
}
