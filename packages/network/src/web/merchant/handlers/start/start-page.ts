// `GET /console/:merchant/start`: what is done and what is left to do until the first sale, with the merchant's own
// ids.
import { findHeard } from '../../../../merchants/index.ts'
import { findApplication, isForRole, showOwnMerchant } from '../../../../organisations/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderStart } from '../../pages/start.ts'
import type { Standing } from '../../standing.ts'
import {
  articlePath,
  installCommand,
  printOpenSettings,
  printShop,
  shopFile,
  startCommand,
} from './shop-code.ts'

export async function showStart(
  deps: MerchantDeps,
  c: PersonContext,
  { frame, asker, role, organisation: { organisation }, merchant: own, pathTo }: Standing,
): Promise<Response> {
  const { merchant } = own
  const [shown, application, heardAt] = await Promise.all([
    showOwnMerchant(deps, { asker, organisation, merchant }),
    findApplication(deps, { merchant }),
    findHeard(deps, { merchant }),
  ])
  if (shown.status === 'refused') return await answerNotFound(c)
  const { addresses, site, currency } = shown.merchant
  const signing = shown.keys.filter(({ jwk, retiredAt }) => jwk.use === 'sig' && retiredAt === null)
  const markup = renderStart(frame, {
    place: { merchant: own },
    refusedBecause: application?.reason ?? undefined,
    isProved: addresses.includes(site),
    addressesUrl: isForRole('change_addresses', role) ? pathTo('/addresses') : undefined,
    keyCount: signing.length,
    keysUrl: isForRole('change_keys', role) ? pathTo('/keys') : undefined,
    install: installCommand,
    settings: printOpenSettings({ network: deps.publicUrl, merchant, site }),
    shop: { file: shopFile, code: printShop(currency) },
    start: startCommand,
    articleUrl: new URL(articlePath, site).href,
    heardAt,
    againUrl: pathTo('/start'),
  })
  return await answerPage(c, frame, markup)
}
