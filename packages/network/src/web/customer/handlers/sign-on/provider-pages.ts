// The OpenID Provider's few pages in our design. They know of the browser only what the provider tells.
import type { ProviderPages, RenderedPage } from '../../../../signon/index.ts'
import { renderError } from '../../../frame/error-page.ts'
import { securityHeaders } from '../../../design/security-headers.ts'
import type { Frame } from '../../../frame/frame.ts'
import type { Markup } from '../../../design/markup.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import { makeFrame } from '../../../frame/make-frame.ts'
import { renderConfirmEnded } from '../../pages/confirm-ended.ts'
import { renderMerchantProblem } from '../../pages/merchant-problem.ts'
import type { MerchantProblemReason } from '../../pages/merchant-problem.ts'
import { renderSignOff } from '../../pages/sign-off.ts'
import { renderSignOffDone } from '../../pages/sign-off-done.ts'
import { customerWing } from '../../navigation.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

type Deps = Pick<
  CustomerDeps,
  'database' | 'clock' | 'random' | 'networkName' | 'operator' | 'legal' | 'isSandbox' | 'log'
>

export function providerPages(deps: Deps): ProviderPages {
  return {
    async showError({ status, error, isOver, merchant, returnTo }) {
      const frame = frameOf(deps)
      const reference = Buffer.from(deps.random.bytes(9)).toString('base64url')
      deps.log.info({ error, merchant, reference }, 'a transaction could not go on')
      // Nothing is looked up for it: the database may be what failed.
      if (status >= 500) {
        return await render(frame, renderError(frame, { kind: 'failed', reference }), status)
      }
      const branded = merchant === undefined ? undefined : await findBrand(deps, merchant)
      const backUrl = returnTo ?? branded?.merchant.site
      if (branded !== undefined && backUrl !== undefined && isOver) {
        // It is not known here who asks, so nothing is said of what was bought.
        const view = { kind: 'unknown', brand: branded.brand, backUrl } as const
        return await render(frame, renderConfirmEnded(frame, view), 410)
      }
      const view = {
        brand: branded?.brand,
        backUrl,
        reason: reasonOf(error),
        code: error,
        reference,
      }
      return await render(frame, renderMerchantProblem(frame, view), status)
    },
    async askSignOff({ action, xsrf, merchant, returnTo, isSignedOn }) {
      const frame = frameOf(deps)
      const branded = merchant === undefined ? undefined : await findBrand(deps, merchant)
      const view = { action, xsrf, brand: branded?.brand, isSignedOn }
      const formTargets = returnTo === undefined ? [] : [new URL(returnTo).origin]
      return await render(frame, renderSignOff(frame, view), 200, formTargets)
    },
    async showSignedOff() {
      const frame = frameOf(deps)
      return await render(frame, renderSignOffDone(frame), 200)
    },
  }
}

function frameOf(deps: Deps): Frame {
  return makeFrame(deps, customerWing)
}

async function render(
  frame: Frame,
  markup: Markup,
  status: number,
  formTargets: readonly string[] = [],
): Promise<RenderedPage> {
  const headers = securityHeaders({ nonce: frame.nonce, formTargets })
  return { status, headers, html: (await markup).toString() }
}

function reasonOf(error: string): MerchantProblemReason {
  switch (error) {
    case 'invalid_client':
      return 'unknown_merchant'
    case 'invalid_redirect_uri':
      return 'invalid_return_address'
    case 'invalid_request_uri':
      return 'expired_request'
    case 'invalid_request':
      return 'invalid_request'
    default:
      return 'other'
  }
}
