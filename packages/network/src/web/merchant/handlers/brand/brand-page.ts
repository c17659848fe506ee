// `GET` and `POST /console/:merchant/brand`: how a merchant looks, looked at before it is saved.
import type { Merchant } from '../../../../merchants/index.ts'
import { changeOwnMerchant } from '../../../../organisations/index.ts'
import { findTextFault } from '../../../../platform/api/index.ts'
import { findBrandFaults, isBrandColour } from '../../../design/brand.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { brandOf } from '../../../frame/find-brand.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderBrand } from '../../pages/brand.ts'
import type { BrandField, BrandView } from '../../pages/brand.ts'
import type { Standing } from '../../standing.ts'

type Values = BrandView['values']
type Outcome = Pick<BrandView, 'errors' | 'isSaved' | 'isClosed' | 'isLogoMalformed'>

const descriptionLengthMax = 200

export async function showBrand(
  _: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const isSaved = c.req.query('done') === 'saved'
  return await answerBrand(c, standing, { errors: {}, isSaved })
}

export async function submitBrand(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const values = typedBrand(form)
  const errors = findErrors(values)
  // Buttons: look at it, take a colour that was offered, or save it.
  const isLooking = form['look'] !== undefined || form['take'] !== undefined
  if (isLooking || Object.keys(errors).length > 0) {
    return await answerBrand(c, standing, { errors }, values)
  }
  const {
    asker,
    organisation: { organisation },
    merchant: { merchant },
  } = standing
  const [primary, secondary] = [values.primary || null, values.secondary || null]
  const brand = { primary, secondary, description: values.description }
  const own = { asker, organisation, merchant }
  const changed = await changeOwnMerchant(deps, own, { kind: 'set_brand', brand })
  return changed.status === 'refused'
    ? await answerBrand(c, standing, { errors: {}, isClosed: true }, values)
    : answerSeeOther(standing.pathTo('/brand?done=saved'))
}

function typedBrand(form: Form): Values {
  const [, name, colour = ''] =
    /^(primary|secondary):(#[0-9a-f]{6})$/.exec(form['take'] ?? '') ?? []
  const typed = (field: 'primary' | 'secondary'): string =>
    name === field ? colour : (form[field] ?? '').trim().toLowerCase()
  return {
    description: (form['description'] ?? '').trim(),
    primary: typed('primary'),
    secondary: typed('secondary'),
  }
}

function findErrors({ description, primary, secondary }: Values): BrandView['errors'] {
  const errors: Partial<Record<BrandField, true>> = {}
  const isLine =
    description.length <= descriptionLengthMax && findTextFault(description, false) === undefined
  if (!isLine) errors.description = true
  if (primary !== '' && !isBrandColour(primary)) errors.primary = true
  // A second colour alone would stand beside ours.
  if (secondary !== '' && (!isBrandColour(secondary) || primary === '')) errors.secondary = true
  return errors
}

export async function answerBrand(
  c: PersonContext,
  { frame, csrf, merchant, pathTo }: Standing,
  outcome: Outcome,
  typed?: Values,
): Promise<Response> {
  const values = typed ?? valuesOf(merchant)
  const { primary } = values
  const secondary = values.secondary || primary
  const isReadable = isBrandColour(primary) && isBrandColour(secondary)
  const saved = brandOf(merchant)
  const markup = renderBrand(frame, {
    ...outcome,
    place: { merchant },
    csrf,
    values,
    action: pathTo('/brand'),
    logoAction: pathTo('/brand/logo'),
    hasLogo: merchant.logo !== null,
    brand: isReadable ? { ...saved, stylesheetUrl: previewOf(primary, secondary) } : saved,
    faults: isReadable ? findBrandFaults({ primary, secondary }) : undefined,
  })
  const isFault =
    Object.keys(outcome.errors).length > 0 ||
    outcome.isClosed === true ||
    outcome.isLogoMalformed === true
  return await answerPage(c, frame, markup, { status: isFault ? 422 : 200 })
}

function valuesOf({ brand }: Merchant): Values {
  const { primary, secondary, description } = brand
  return { description, primary: primary ?? '', secondary: secondary ?? '' }
}

function previewOf(primary: string, secondary: string): string {
  return `/brands/preview/${primary.slice(1)}-${secondary.slice(1)}.css`
}
