// Signing on and security in the gallery: every page in every state worth looking at.
import { renderKeptForm } from '../../frame/kept-form.ts'
import { renderRecover } from '../../customer/pages/recover.ts'
import { renderSecurityApp } from '../../customer/pages/security-app.ts'
import { renderSecurityCode } from '../../customer/pages/security-code.ts'
import { renderSecurityConfirm } from '../../customer/pages/security-confirm.ts'
import type { SecurityConfirmView } from '../../customer/pages/security-confirm.ts'
import {
  renderMemberIdForm,
  renderPasskeyForm,
  renderPasswordForm,
  renderPhraseForm,
} from '../../customer/pages/security-forms.ts'
import { renderSecurity } from '../../customer/pages/security.ts'
import type { SecurityView } from '../../customer/pages/security.ts'
import { renderSignOnLink } from '../../customer/pages/sign-on-link.ts'
import { renderSignOn } from '../../customer/pages/sign-on.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleNow } from '../sample-world.ts'
import { csrf, newPasskeyOptions, review, signOn } from './sample-views.ts'

type Render = (frame: Frame) => Markup

const options = '{"challenge":"c2FtcGxl","rpId":"localhost","userVerification":"required"}'
const accounts = [
  { handle: 'one', name: 'Ada', memberId: 'ada', url: '/sign-on?account=one' },
  { handle: 'two', name: 'Bess', memberId: 'smith', url: '/sign-on?account=two' },
  { handle: 'three', name: 'Casimir-Alexander', memberId: 'smith', url: '/sign-on?account=three' },
]
const sampleCode = 'K7M2Q-9XT4B'

/** Pages of somebody who is not signed on. */
export const signingOnPages: Readonly<Record<string, Render>> = {
  'sign-on-accounts': (frame) => renderSignOn(frame, { ...signOn, accounts, brand: review }),
  'sign-on-chosen': (frame) => renderSignOn(frame, { ...signOn, accounts, chosen: accounts[0] }),
  'sign-on-code': (frame) =>
    renderSignOn(frame, {
      ...signOn,
      identifier: 'smith',
      personalCode: sampleCode,
      error: 'refused',
    }),
  'sign-on-shared': (frame) =>
    renderSignOn(frame, {
      ...signOn,
      identifier: 'smith',
      accounts,
      sharing: accounts.slice(1),
      error: 'shared',
    }),
  'sign-on-link': (frame) =>
    renderSignOnLink(frame, { step: 'ask', csrf, action: '/sign-on/link', backUrl: '/sign-on' }),
  'sign-on-link-sent': (frame) =>
    renderSignOnLink(frame, { step: 'sent', askUrl: '/sign-on/link', backUrl: '/sign-on' }),
  'sign-on-link-use': (frame) =>
    renderSignOnLink(frame, {
      step: 'use',
      csrf,
      action: '/sign-on/link/x',
      name: 'Ada',
      memberId: 'ada',
    }),
  'sign-on-link-gone': (frame) =>
    renderSignOnLink(frame, { step: 'gone', askUrl: '/sign-on/link', backUrl: '/sign-on' }),
  recover: (frame) => renderRecover(frame, { step: 'ask', csrf }),
  'recover-sent': (frame) => renderRecover(frame, { step: 'sent' }),
  'recover-address': (frame) =>
    renderRecover(frame, {
      step: 'address',
      csrf,
      values: { member_id: 'ada', new_email: 'ada@' },
      isEmailMalformed: true,
    }),
  'recover-wait': (frame) =>
    renderRecover(frame, { step: 'wait', validFrom: sampleNow.add({ hours: 72 }) }),
  'recover-finish': (frame) =>
    renderRecover(frame, {
      step: 'finish',
      csrf,
      action: '/recover/x',
      memberId: 'ada',
      error: 'wrong_phrase',
    }),
  'recover-done': (frame) => renderRecover(frame, { step: 'done', personalCode: sampleCode }),
}

const security: SecurityView = {
  csrf,
  memberId: 'ada',
  hasPassword: true,
  hasPersonalCode: true,
  hasPhrase: true,
  passkeys: [
    {
      id: 'psk_1',
      name: 'My phone',
      addedAt: sampleNow.subtract({ hours: 900 }),
      lastUsedAt: sampleNow,
    },
    { id: 'psk_2', name: 'Key at work', addedAt: sampleNow, lastUsedAt: null },
  ],
  hasApp: true,
  sessions: [
    {
      id: 'ses_1',
      device: 'Firefox, Windows',
      network: '8.8.4.0/24',
      signedOnAt: sampleNow.subtract({ hours: 2 }),
      lastUsedAt: sampleNow,
      isThis: true,
    },
    {
      id: 'ses_2',
      device: 'Safari, iPhone',
      network: '2a00:1450:4001::/48',
      signedOnAt: sampleNow.subtract({ hours: 5 }),
      lastUsedAt: sampleNow.subtract({ hours: 4 }),
      isThis: false,
    },
  ],
  events: [
    {
      kind: 'signed_on_passkey',
      at: sampleNow,
      device: 'Firefox, Windows',
      network: '8.8.4.0/24',
    },
    {
      kind: 'password_changed',
      at: sampleNow.subtract({ hours: 30 }),
      device: 'Safari, iPhone',
      network: '2a00:1450:4001::/48',
    },
  ],
}

const confirm: SecurityConfirmView = {
  csrf,
  action: '/profile/security/confirm?next=%2Fprofile%2Fsecurity%2Fcode',
  codeAction: '/profile/security/confirm/code?next=%2Fprofile%2Fsecurity%2Fcode',
  cancelUrl: '/profile/security',
  factors: {
    passkey: false,
    app: false,
    mail: true,
    password: false,
    phrase: false,
    proof: false,
    isMailSent: false,
  },
  passkeyOptions: options,
}

/** Pages of somebody who is. */
export const securityPages: Readonly<Record<string, Render>> = {
  'kept-form': (frame) =>
    renderKeptForm(frame, {
      csrf,
      path: '/purchases/x/refund',
      page: '/purchases/x/refund',
      fields: { reason: 'unreadable', explanation: 'The third page never loads, on no device.' },
      cause: 'waited',
    }),
  'kept-form-old-page': (frame) =>
    renderKeptForm(frame, {
      csrf,
      path: '/limits/freeze',
      page: '/limits',
      fields: { on: '1' },
      cause: 'page_is_old',
    }),
  security: (frame) => renderSecurity(frame, { ...security, done: 'passkey' }),
  'security-new': (frame) =>
    renderSecurity(frame, {
      ...security,
      passkeys: [],
      hasApp: false,
      hasPersonalCode: false,
      sessions: security.sessions.slice(0, 1),
      events: [],
      recoveryWorksAt: sampleNow.add({ hours: 60 }),
    }),
  'security-confirm': (frame) => renderSecurityConfirm(frame, confirm),
  'security-confirm-sent': (frame) =>
    renderSecurityConfirm(frame, {
      ...confirm,
      factors: { ...confirm.factors, passkey: true, isMailSent: true },
      error: 'mail',
    }),
  'security-confirm-proof': (frame) =>
    renderSecurityConfirm(frame, {
      ...confirm,
      factors: { ...confirm.factors, mail: false, proof: true },
    }),
  'security-confirm-phrase': (frame) =>
    renderSecurityConfirm(frame, {
      ...confirm,
      factors: { ...confirm.factors, mail: false, app: true, phrase: true, password: true },
    }),
  'security-password': (frame) =>
    renderPasswordForm(frame, { csrf, errors: { password: 'too_short' } }),
  'security-phrase': (frame) => renderPhraseForm(frame, { csrf, error: 'too_short' }),
  'security-member-id': (frame) => renderMemberIdForm(frame, { csrf, memberId: 'ada' }),
  'security-passkey': (frame) =>
    renderPasskeyForm(frame, { csrf, options: newPasskeyOptions, name: 'My passkey' }),
  'security-app': (frame) =>
    renderSecurityApp(frame, {
      csrf,
      key: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
      link: 'otpauth://totp/Tallystick:ada?secret=JBSWY3DPEHPK3PXP&issuer=Tallystick',
      isWrong: true,
    }),
  'security-code-ask': (frame) => renderSecurityCode(frame, { step: 'ask', csrf }),
  'security-code': (frame) =>
    renderSecurityCode(frame, { step: 'shown', code: sampleCode, memberId: 'ada' }),
}
