// `GET` and `POST /profile/privacy/merchants/:merchant`: somebody parts with a merchant.
import { partWithMerchant } from '../../../../partings/index.ts'
import { selectHasBought } from '../../../../purchases/index.ts'
import { hasVisited } from '../../../../signon/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { BrandedMerchant } from '../../../frame/find-brand.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import { renderPrivacyPart } from '../../pages/privacy-part.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

const choices: ReadonlyMap<string, boolean> = new Map([
  ['keep', true],
  ['give_up', false],
])

export async function showParting(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const found = await findKnown(deps, c, profile)
    if (found === undefined) return await answerNotFound(c)
    return await answerParting(c, found, { status: 200 })
  })
}

export async function submitParting(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const found = await findKnown(deps, c, profile)
    if (found === undefined) return await answerNotFound(c)
    const isKept = choices.get(form['owned'] ?? '')
    if (isKept === undefined) return await answerParting(c, found, { status: 422, isWrong: true })
    const { purchasingAccount } = profile
    const { merchant } = found.merchant
    const parted = await deps.database.transaction('web.part', (tx) =>
      partWithMerchant(tx, deps, { purchasingAccount, merchant, isKept }),
    )
    if (parted.status !== 'refused') return answerSeeOther('/profile/privacy')
    if (parted.code !== 'subscription_running') return await answerNotFound(c)
    return await answerParting(c, found, { status: 409, isSubscribed: true })
  })
}

/** A merchant that this person visited, or bought from; any other is one that does not exist. */
async function findKnown(
  deps: CustomerDeps,
  c: CustomerContext,
  { signOn, purchasingAccount }: Profile,
): Promise<BrandedMerchant | undefined> {
  const found = await findBrand(deps, c.req.param('merchant') ?? '')
  if (found === undefined) return undefined
  const { merchant } = found.merchant
  const isKnown = await deps.database.read('web.is-known-to', async (tx) => {
    if (await selectHasBought(tx, { purchasingAccount, merchant, after: null })) return true
    return await hasVisited(tx, { signOn, merchant })
  })
  return isKnown ? found : undefined
}

async function answerParting(
  c: CustomerContext,
  { brand, merchant }: BrandedMerchant,
  more: {
    readonly status: 200 | 409 | 422
    readonly isWrong?: boolean
    readonly isSubscribed?: boolean
  },
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const { status, isWrong = false, isSubscribed = false } = more
  const url = `/profile/privacy/merchants/${merchant.merchant}`
  const view = { csrf, url, brand, isWrong, isSubscribed }
  return await answerPage(c, frame, renderPrivacyPart(frame, view), { status })
}
