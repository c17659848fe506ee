// `GET /profile` and the forms on it that need no proof: name, residence, language, billing.
import {
  changeLanguage,
  changeName,
  changeResidence,
  changeSchedule,
} from '../../../../customers/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerProfile } from './answer-profile.ts'

export async function showProfile(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, (signedOn) => answerProfile(deps, c, signedOn))
}

async function withForm(
  deps: CustomerDeps,
  c: CustomerContext,
  save: (form: Form, signedOn: SignedOn) => Promise<Response>,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    return form === undefined
      ? await answerError(c, { kind: 'forbidden' })
      : await save(form, signedOn)
  })
}

export async function saveName(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (form, signedOn) => {
    const { first_name: firstName = '', last_name: lastName = '' } = form
    const errors = await changeName(deps, { of: signedOn.profile, firstName, lastName })
    if (Object.keys(errors).length === 0) return answerSeeOther('/profile?saved=name')
    const values = { first_name: firstName, last_name: lastName }
    return await answerProfile(deps, c, signedOn, { values, errors })
  })
}

export async function saveResidence(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (form, signedOn) => {
    const { country = '', postal_code: postalCode = '' } = form
    const errors = await changeResidence(deps, { of: signedOn.profile, country, postalCode })
    if (Object.keys(errors).length === 0) return answerSeeOther('/profile?saved=residence')
    const values = { country, postal_code: postalCode }
    return await answerProfile(deps, c, signedOn, { values, errors })
  })
}

export async function saveLanguage(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (form, signedOn) => {
    const { language = '' } = form
    const changed = await changeLanguage(deps, { of: signedOn.profile, language })
    if (changed === 'changed') return answerSeeOther('/profile?saved=language')
    const errors = { language: 'unsupported' } as const
    return await answerProfile(deps, c, signedOn, { values: { language }, errors })
  })
}

export async function saveSchedule(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (form, signedOn) => {
    const { billing_day: billingDay = '', time_zone: timeZone = '' } = form
    const changed = await changeSchedule(deps, { of: signedOn.profile, billingDay, timeZone })
    const values = { billing_day: billingDay, time_zone: timeZone }
    switch (changed.status) {
      case 'changed':
      case 'unchanged':
        return answerSeeOther('/profile?saved=schedule')
      case 'not_payer':
        return await answerError(c, { kind: 'forbidden' })
      case 'too_soon':
        return await answerProfile(deps, c, signedOn, {
          values,
          errors: { billing_day: 'too_soon' },
        })
      case 'malformed':
        return await answerProfile(deps, c, signedOn, {
          values,
          errors: {
            [changed.field]: changed.field === 'billing_day' ? 'malformed' : 'unsupported',
          },
        })
    }
  })
}
