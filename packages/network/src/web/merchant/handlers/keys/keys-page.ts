// `GET /console/:merchant/keys`: the keys in use, side by side, with the forms that change them.
import { showOwnMerchant } from '../../../../organisations/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderKeys } from '../../pages/keys.ts'
import type { KeysView } from '../../pages/keys.ts'
import type { Standing } from '../../standing.ts'

export async function showKeys(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const done = c.req.query('done')
  return await answerKeys(deps, c, standing, {
    done: done === 'added' || done === 'retired' ? done : undefined,
  })
}

export async function answerKeys(
  deps: MerchantDeps,
  c: PersonContext,
  { frame, csrf, asker, organisation: { organisation }, merchant: own, pathTo }: Standing,
  outcome: Pick<KeysView, 'done' | 'refused' | 'made' | 'own'>,
): Promise<Response> {
  const { merchant } = own
  const shown = await showOwnMerchant(deps, { asker, organisation, merchant })
  if (shown.status === 'refused') return await answerNotFound(c)
  const inUse = shown.keys.filter(({ retiredAt }) => retiredAt === null)
  const markup = renderKeys(frame, {
    ...outcome,
    place: { merchant: own },
    csrf,
    // Names the keys that the form makes, so that sent twice it makes them once.
    newId: Buffer.from(deps.random.bytes(6)).toString('hex'),
    keys: inUse.map(({ kid, jwk, addedAt }) => ({ kid, use: jwk.use, addedAt })),
    makeAction: pathTo('/keys'),
    ownAction: pathTo('/keys/own'),
    retireAction: pathTo('/keys/retirement'),
    startUrl: pathTo('/start'),
  })
  const isFault = outcome.refused !== undefined || outcome.own?.error !== undefined
  return await answerPage(c, frame, markup, { status: isFault ? 422 : 200 })
}
