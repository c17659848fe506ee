// Registration, step by step, and what may go wrong on the way.
import { renderRegisterFinish } from '../../customer/pages/register-finish.ts'
import type { RegisterFinishView } from '../../customer/pages/register-finish.ts'
import { renderRegisterReturn } from '../../customer/pages/register-return.ts'
import { renderRegister } from '../../customer/pages/register.ts'
import type { RegisterView } from '../../customer/pages/register.ts'
import { countryChoices } from '../../frame/country-choices.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { buying, csrf, newPasskeyOptions, review } from './sample-views.ts'

const start: RegisterView = {
  step: 'email',
  csrf,
  action: '/register',
  values: {},
  errors: {},
  countries: [],
  signOnUrl: '/sign-on',
  startUrl: '/register',
  isWithoutCard: false,
}
const details: RegisterView = {
  ...start,
  step: 'details',
  values: { email: 'ada@lovelace.example', country: 'GB' },
  // All of them, since they have their weight.
  countries: countryChoices('en'),
}
const finish: RegisterFinishView = {
  csrf,
  action: '/register/finish',
  passkey: { action: '/register/passkey', options: newPasskeyOptions },
  email: 'ada@lovelace.example',
}
const bought = { brand: review, buying }

type Pages = Readonly<Record<string, (frame: Frame) => Markup>>

export const registerPages: Pages = {
  register: (frame) => renderRegister(frame, start),
  'register-buying': (frame) => renderRegister(frame, { ...start, ...bought }),
  'register-malformed': (frame) =>
    renderRegister(frame, {
      ...start,
      ...bought,
      values: { email: 'ada@' },
      errors: { email: 'malformed' },
    }),
  'register-details': (frame) => renderRegister(frame, details),
  'register-without-card': (frame) => renderRegister(frame, { ...details, isWithoutCard: true }),
  'register-errors': (frame) =>
    renderRegister(frame, {
      ...details,
      ...bought,
      values: { ...details.values, postal_code: '1234567890' },
      errors: { first_name: 'missing', postal_code: 'malformed' },
    }),
  'register-declined': (frame) =>
    renderRegisterReturn(frame, {
      ...bought,
      result: 'declined',
      csrf,
      retryAction: '/register/card',
      laterUrl: '/account',
    }),
  'register-pending': (frame) =>
    renderRegisterReturn(frame, {
      result: 'pending',
      refreshUrl: '/design/pages/register-pending',
    }),
}

export const registeredPages: Pages = {
  'register-finish': (frame) => renderRegisterFinish(frame, { ...finish, ...bought }),
  'register-finish-short': (frame) =>
    renderRegisterFinish(frame, { ...finish, error: { at: 'password', why: 'too_short' } }),
  'register-finish-passkey': (frame) =>
    renderRegisterFinish(frame, { ...finish, ...bought, error: { at: 'passkey' } }),
}
