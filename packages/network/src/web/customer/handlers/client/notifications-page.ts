// `/notifications`: which devices are told at once, and how often purchases are mailed.
import { purchaseMailChoices, selectBuyers } from '../../../../customers/accounts/index.ts'
import { choosePurchaseMails } from '../../../../digests/index.ts'
import {
  deleteSubscription,
  readBrowserSubscription,
  selectSubscriptions,
  subscribe,
} from '../../../../push/index.ts'
import { holdSession } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderNotifications } from '../../pages/notifications.ts'
import type { NotificationsView } from '../../pages/notifications.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { describeBrowser } from './describe-browser.ts'

export async function showNotifications(
  deps: CustomerDeps,
  c: CustomerContext,
  problem?: NotificationsView['problem'],
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const { browsers, buyer } = await deps.database.read('web.read-notifications', async (tx) => {
      const [found] = await selectBuyers(tx, [profile.purchasingAccount])
      return { browsers: await selectSubscriptions(tx, profile.signOn), buyer: found }
    })
    const markup = renderNotifications(frame, {
      csrf,
      publicKey: deps.vapid.publicKey,
      devices: browsers.map(({ subscription: id, label, addedAt }) => ({ id, label, addedAt })),
      problem,
      purchaseMails: buyer?.purchaseMails ?? 'daily',
      isSaved: c.req.query('saved') === 'purchases',
    })
    return await answerPage(c, frame, markup, { status: problem === undefined ? 200 : 422 })
  })
}

export async function submitNotifications(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withSignOn(deps, c, async ({ session }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const browser = readBrowserSubscription(form['subscription'] ?? '')
    if (browser === undefined) return await showNotifications(deps, c, 'malformed')
    const label =
      describeBrowser(c.req.header('user-agent')) ??
      c.get('visitor').frame.texts.customer.notifications.device
    const outcome = await deps.database.transaction('web.subscribe', async (tx) =>
      (await holdSession(tx, session))
        ? await subscribe(tx, deps, { signOn: session.signOn, label, browser })
        : 'ended',
    )
    if (outcome === 'ended') return answerSeeOther('/sign-on')
    if (outcome === 'too_many') return await showNotifications(deps, c, 'too_many')
    return answerSeeOther('/notifications')
  })
}

export async function submitPurchaseMails(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const purchaseMails = purchaseMailChoices.find((known) => known === form['purchase_mails'])
    if (purchaseMails === undefined) return await showNotifications(deps, c, 'no_choice')
    const { purchasingAccount } = profile
    await choosePurchaseMails(deps, { purchasingAccount, purchaseMails })
    return answerSeeOther('/notifications?saved=purchases')
  })
}

export async function removeNotifications(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const subscription = c.req.param('id') ?? ''
    await deps.database.transaction('web.unsubscribe', (tx) =>
      deleteSubscription(tx, { signOn: profile.signOn, subscription }),
    )
    return answerSeeOther('/notifications')
  })
}
