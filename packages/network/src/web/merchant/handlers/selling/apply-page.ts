// `GET` and `POST /console/apply`: somebody who is signed on asks for an account that sells.
import {
  askForMerchant,
  foundOrganisation,
  isForRole,
  listPlaces,
} from '../../../../organisations/index.ts'
import type { AskedForMerchant, AskedMerchant } from '../../../../organisations/index.ts'
import { newSecretToken } from '../../../../platform/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { countryChoices } from '../../../frame/country-choices.ts'
import type { PersonContext, SignedOn } from '../../../frame/person-visitor.ts'
import { readForm } from '../../../frame/read-form.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { askingOf } from '../../asking-of.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderApply } from '../../pages/apply.ts'
import type { ApplyRefusal, ApplyView } from '../../pages/apply.ts'
import { currencyChoices } from './currency-choices.ts'
import { readApplication, typedApplication } from './read-application.ts'

type Shown = Pick<ApplyView, 'values' | 'errors' | 'refused'> & { readonly ownId: string }

export async function showApply(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const { profile } = signedOn
    const { country, currency } = profile
    const values = { name: '', site: '', sold: '', country, currency, organisation: '' }
    const ownId = newSecretToken(deps.random)
    return await answerApply(deps, c, signedOn, { values, errors: {}, ownId })
  })
}

export async function submitApply(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const values = typedApplication(form)
    const ownId = (form['id'] ?? '').slice(0, 100)
    const read = readApplication(values)
    if (!read.ok) {
      return await answerApply(deps, c, signedOn, { values, errors: read.errors, ownId })
    }
    const { organisation } = values
    const asked = await ask(deps, signedOn, { asked: read.asked, organisation, ownId })
    return asked.status === 'refused'
      ? await answerApply(deps, c, signedOn, { values, ownId, ...faultOf(asked) })
      : answerSeeOther(`/console/${asked.merchant}/start`)
  })
}

async function ask(
  deps: MerchantDeps,
  signedOn: SignedOn,
  input: {
    readonly asked: AskedMerchant
    /** Empty: one that is founded with it, and has its name. */
    readonly organisation: string
    readonly ownId: string
  },
): Promise<AskedForMerchant> {
  const { asked: merchant, organisation, ownId } = input
  const asker = askingOf(deps, signedOn)
  return organisation === ''
    ? await foundOrganisation(deps, { asker, name: merchant.name, merchant, ownId })
    : await askForMerchant(deps, { asker, organisation, merchant, ownId })
}

const refusals: readonly ApplyRefusal[] = [
  'too_many_applications',
  'organisation_full',
  'unknown_organisation',
]

function faultOf(
  refused: Extract<AskedForMerchant, { status: 'refused' }>,
): Pick<ApplyView, 'errors' | 'refused'> {
  if (refused.code === 'invalid_address') return { errors: { site: true } }
  if (refused.code === 'unknown_currency') return { errors: { currency: true } }
  const known = refusals.find((code) => code === refused.code)
  return { errors: {}, refused: known ?? 'unknown_organisation' }
}

async function answerApply(
  deps: MerchantDeps,
  c: PersonContext,
  { session }: SignedOn,
  { ownId, ...shown }: Shown,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const places = await listPlaces(deps, session.signOn)
  const own = places.filter(({ role }) => isForRole('add_merchant', role))
  const markup = renderApply(frame, {
    ...shown,
    csrf,
    id: ownId,
    organisations: [
      ...new Map(
        own.map(({ organisation: { organisation, name } }) => [organisation, name]),
      ).entries(),
    ].map(([value, label]) => ({ value, label })),
    countries: countryChoices(frame.format.locale),
    currencies: currencyChoices(frame.format.locale),
  })
  const isFault = Object.keys(shown.errors).length > 0 || shown.refused !== undefined
  return await answerPage(c, frame, markup, { status: isFault ? 422 : 200 })
}
