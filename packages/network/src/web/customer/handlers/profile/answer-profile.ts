// Fills the profile page: what is, or what was typed and what is wrong with it.
import { isPayer } from '../../../../customers/accounts/index.ts'
import { findScheduleRest, findWaitingEmail, languages } from '../../../../customers/index.ts'
import { findUnsetSecrets, mayChooseFirstSecret } from '../../../../signon/index.ts'
import type { UnsetSecret } from '../../../../signon/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import { profileSaves, renderProfile } from '../../pages/profile.ts'
import type { ProfileView } from '../../pages/profile.ts'
import { timeZoneChoices } from '../register/registration-choices.ts'
import { countryChoices } from '../../../frame/country-choices.ts'

export async function answerProfile(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile, session }: SignedOn,
  typed: {
    readonly values: Partial<ProfileView['values']>
    readonly errors: ProfileView['errors']
  } = { values: {}, errors: {} },
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const { texts, format } = frame
  const now = deps.clock.now()
  const { signOn, paymentAccount, purchasingAccount } = profile
  const { waiting, rest, mayPay } = await deps.database.read('web.read-profile', async (tx) => ({
    waiting: await findWaitingEmail(tx, signOn, now),
    rest: await findScheduleRest(tx, paymentAccount, now),
    mayPay: await isPayer(tx, purchasingAccount),
  }))
  const { security } = deps.signOn
  const unset = await findUnsetSecrets(security, signOn)
  const canMail = frame.closed?.includes('mail') !== true
  const mayChoose = await mayChooseFirstSecret(security, session)
  const saved = profileSaves.find((name) => name === c.req.query('saved'))
  const markup = renderProfile(frame, {
    csrf,
    saved,
    values: {
      first_name: profile.firstName,
      last_name: profile.lastName,
      country: profile.country,
      postal_code: profile.postalCode,
      email: '',
      language: profile.language,
      time_zone: profile.timeZone,
      billing_day: String(profile.billingDay),
      ...typed.values,
    },
    errors: typed.errors,
    email: profile.email,
    isEmailProved: profile.isEmailProved,
    waiting: waiting === undefined ? undefined : { email: waiting.email, until: waiting.expiresAt },
    languages: languages.map((value) => ({
      value,
      label: texts.customer.profile.languages[value],
    })),
    timeZones: timeZoneChoices(),
    schedule: !mayPay
      ? { may: 'never' }
      : rest === undefined
        ? { may: 'change' }
        : { may: 'wait', until: rest },
    memberId: profile.memberId,
    currency: profile.currency,
    countries: countryChoices(format.locale),
    registeredAt: profile.registeredAt,
    toDo: unset
      .filter((what) => canMail || what !== 'mailbox')
      .map((what) => ({ what, url: toDoUrl(what, mayChoose) })),
  })
  const status = Object.keys(typed.errors).length === 0 ? 200 : 422
  return await answerPage(c, frame, markup, { status })
}

function toDoUrl(what: UnsetSecret, mayChoose: boolean): string {
  if (what === 'mailbox') return '#e-mail'
  // A moment after the account was opened no code by mail is asked for.
  if (what === 'way_in' && mayChoose) return '/register/finish?next=%2Fprofile'
  return `/profile/security/${what === 'way_in' ? 'password' : what}`
}
