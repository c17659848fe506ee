// `GET /profile/privacy`: which merchants know of somebody; `POST …/export`: everything as one archive.
import { Readable } from 'node:stream'
import { selectMerchants } from '../../../../merchants/index.ts'
import { exportPerson } from '../../../../privacy/index.ts'
import { sumPurchasesByMember } from '../../../../purchases/index.ts'
import { listVisits } from '../../../../signon/index.ts'
import { csvRecord } from '../../../documents/csv.ts'
import { answerError, answerPage } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderPrivacy } from '../../pages/privacy.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { withStepUp } from '../sign-on/require-step-up.ts'
import { answerStream } from '../statements/answer-file.ts'

export async function showPrivacy(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const { paymentAccount, purchasingAccount, currency, signOn } = profile
    const merchants = await deps.database.read('web.read-privacy', async (tx) => {
      const [visits, sums] = await Promise.all([
        listVisits(tx, signOn),
        sumPurchasesByMember(tx, { paymentAccount, purchasingAccount, currency }),
      ])
      const visitedAt = new Map(visits.map(({ merchant, clickedAt }) => [merchant, clickedAt]))
      const counts = new Map(sums.map(({ merchant, count }) => [merchant, Number(count)]))
      const found = await selectMerchants(tx, [...new Set([...visitedAt.keys(), ...counts.keys()])])
      return found
        .map(({ merchant, name, site }) => ({
          name,
          siteUrl: site,
          visitedAt: visitedAt.get(merchant),
          purchaseCount: counts.get(merchant) ?? 0,
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name))
    })
    return await answerPage(c, frame, renderPrivacy(frame, { csrf, merchants }))
  })
}

export async function sendExport(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const send = async ({
    profile,
  }: {
    readonly profile: Parameters<typeof exportPerson>[1]['profile']
  }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { texts, networkName } = c.get('visitor').frame
    const { archive } = await exportPerson(deps, {
      profile,
      readme: texts.customer.privacy.readme(networkName, deps.clock.now().toString()),
      writeTable: (rows) => rows.map((row) => csvRecord(row)).join(''),
    })
    return answerStream(Readable.from([archive], { objectMode: false }), {
      type: 'application/zip',
      fileName: 'my-data.zip',
    })
  }
  return await withStepUp(deps, c, send, '/profile/privacy')
}
