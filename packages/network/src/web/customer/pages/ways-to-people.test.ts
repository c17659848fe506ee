// Every refusal of the closed list, drawn as its page draws it: it leads to customer service, which then knows what
// stood in the way and about which purchase; or it says why nobody is needed.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { renderError } from '../../frame/error-page.ts'
import type { ErrorView } from '../../frame/error-page.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Markup } from '../../design/markup.ts'
import { given } from '../../gallery/customer/library-pages.ts'
import { closing } from '../../gallery/customer/sample-statements.ts'
import {
  confirm,
  csrf,
  itemTitle,
  overview,
  review,
  signOn,
} from '../../gallery/customer/sample-views.ts'
import { subscription } from '../../gallery/customer/subscription-pages.ts'
import { sampleAmount, sampleFrame, sampleNow } from '../../gallery/sample-world.ts'
import { renderConfirm } from './confirm.ts'
import { renderConfirmEnded } from './confirm-ended.ts'
import { renderDispute } from './dispute.ts'
import { renderDisputeDone } from './dispute-done.ts'
import { renderGift } from './gift.ts'
import { renderGiftRefused } from './gift-form.ts'
import { outcomeNotice } from './group.ts'
import { renderMerchantProblem } from './merchant-problem.ts'
import { renderOverview } from './overview.ts'
import { renderPrivacyClose } from './privacy-close.ts'
import { renderRecover } from './recover.ts'
import { renderRefund } from './refund.ts'
import { renderRefundDone } from './refund-done.ts'
import { renderRegisterReturn } from './register-return.ts'
import { renderSignOn } from './sign-on.ts'
import { renderSubscription } from './subscription.ts'
import { readRefused, refusalWays } from './ways-to-people.ts'

const item = { brand: review, title: itemTitle, purchaseUrl: '/purchases/pur_1' }
const decided = {
  ...item,
  reference: 'clm_1',
  status: 'refused',
  amount: sampleAmount(1_000_000n),
  answerAt: sampleNow,
} as const
const bought = { itemTitle, price: sampleAmount(1n), boughtAt: sampleNow, purchaseUrl: '/' }

/** Each area's page with one of its refusals. What a code may be is checked by the types of the table itself. */
const draw: Readonly<Record<string, (frame: Frame, code: never) => Markup | string>> = {
  refund: (frame, code) => renderRefund(frame, { kind: 'refused', ...item, code: wordOf(code) }),
  dispute: (frame, code) => renderDispute(frame, { kind: 'refused', ...item, code: wordOf(code) }),
  decided: (frame, code) =>
    code === 'refund'
      ? renderRefundDone(frame, { ...decided, reason: 'quality', requestedAt: sampleNow })
      : renderDisputeDone(frame, { ...decided, disputedAt: sampleNow }),
  purchase: (frame, reason) =>
    renderConfirm(frame, { ...confirm, kind: 'refused', reason, limit: undefined }),
  transaction: (frame, kind) =>
    renderConfirmEnded(frame, { kind, brand: review, backUrl: '/', ...bought }),
  site: (frame, reason) => renderMerchantProblem(frame, { reason, code: 'x', reference: 'x' }),
  giving: (frame, reason) =>
    renderGiftRefused(frame, { brand: review, itemTitle, reason, backUrl: '/gifts' }),
  gift: (frame, code) =>
    ['taken', 'returned', 'own'].includes(code)
      ? renderGift(frame, { kind: code })
      : renderGift(frame, { ...given, refusal: code }),
  subscription: (frame, code) =>
    renderSubscription(
      frame,
      code === 'lapsed'
        ? { ...subscription, hasLapsed: true }
        : { ...subscription, refusal: { area: 'subscription', code } },
    ),
  group: (frame, refused) => outcomeNotice(frame, { refused }),
  card: (frame, result) =>
    renderRegisterReturn(frame, { result, csrf, retryAction: '/', laterUrl: '/' }),
  account: (frame, kind) =>
    renderOverview(frame, {
      ...overview,
      alerts: [{ kind, requested: sampleAmount(1n), declinedAt: sampleNow }],
    }),
  closing: (frame, kind) => renderPrivacyClose(frame, { ...closing, blockers: [{ kind }] }),
  sign_on: (frame, error) => renderSignOn(frame, { ...signOn, error }),
  recovery: (frame, step) =>
    renderRecover(frame, {
      step,
      csrf,
      values: { member_id: '', new_email: '' },
      isEmailMalformed: false,
      action: '/',
      memberId: 'ada',
      validFrom: sampleNow,
      personalCode: 'x',
    }),
}

/** The refusal that stands behind `other`: one that no form of the pages leads to. */
function wordOf(code: string): never {
  return (code === 'other' ? 'idempotency_conflict' : code) as never
}

for (const [name, way] of refusalWays) {
  const [area = '', code = ''] = name.split('.')
  const says = way === 'person' ? 'leads to a person' : `needs nobody: ${way.because}`
  test(`${name} ${says}`, async () => {
    const page = draw[area]
    assert.ok(page, `${area}: draw its page here`)
    const html = (await page(sampleFrame('x', true), code as never)).toString()
    const links = [...html.matchAll(/href="\/help\/contact\?([^"]*)"/g)].map(
      ([, query = '']) => new URLSearchParams(query.replaceAll('&amp;', '&')),
    )
    const found = links.filter((link) => link.get('refused') === name)
    assert.equal(found.length, way === 'person' ? 1 : 0, html.slice(html.indexOf('<main')))
    assert.equal(readRefused(name), way === 'person' ? name : undefined)
    const isAboutPurchase = ['refund', 'dispute', 'decided', 'subscription'].includes(area)
    if (way === 'person') assert.equal(found[0]?.get('purchase'), isAboutPurchase ? 'pur_1' : null)
  })
}

test('what was never a refusal is none', () => {
  for (const name of [undefined, '', 'refund', 'refund.', 'refund.none', 'toString.length']) {
    assert.equal(readRefused(name), undefined)
  }
})

const errors: Readonly<Record<ErrorView['kind'], { view: ErrorView; leads: boolean }>> = {
  not_found: { view: { kind: 'not_found' }, leads: true },
  forbidden: { view: { kind: 'forbidden' }, leads: true },
  failed: { view: { kind: 'failed', reference: 'x' }, leads: true },
  closed: { view: { kind: 'closed', what: 'registration' }, leads: true },
  // The way to people is a form, and would meet the same.
  cookies: { view: { kind: 'cookies', isForm: true }, leads: false },
  // These pass by themselves.
  throttled: { view: { kind: 'throttled', retryAfterSeconds: 1 }, leads: false },
  busy: { view: { kind: 'busy', retryAfterSeconds: 1 }, leads: false },
}
for (const [kind, { view, leads }] of Object.entries(errors)) {
  test(`the page for ${kind} ${leads ? 'leads to a person' : 'says to wait'}`, async () => {
    const html = (await renderError(sampleFrame('x', true), view)).toString()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.equal(main.includes('href="/help/contact"'), leads)
  })
}

/** Pages that speak of refusals and lead to nobody by themselves, with the reason. */
const others: Readonly<Record<string, string>> = {
  'contact.ts': 'it is the way to people',
  'notifications.ts': 'the browser refused, and the page says what to do',
  'purchase.ts': 'it always leads to customer service',
  'refusal-reason.ts': 'only the words, for pages that lead there',
  'register-finish.ts': 'a passkey was not made: it is tried again, or a password chosen',
  'security-confirm.ts': 'a proof is given anew; how to get back in is linked',
  'security.ts': 'a warning, not a refusal',
  'statement-table.ts': 'its lines lead to the purchase',
}

test('each page that speaks of a refusal leads to people, or says here why not', () => {
  const folder = import.meta.dirname
  const silent = readdirSync(folder).filter((name) => {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name === 'ways-to-people.ts')
      return false
    const source = readFileSync(path.join(folder, name), 'utf8')
    return /refus|tone: 'danger'/.test(source) && !source.includes('./ways-to-people.ts')
  })
  assert.deepEqual(silent.toSorted(), Object.keys(others).toSorted())
})
