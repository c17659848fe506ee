// `GET /profile/privacy`: which merchants know of somebody; `POST …/export`: everything as one archive.
import { Readable } from 'node:stream'
import type { Profile } from '../../../../customers/index.ts'
import { selectMerchants } from '../../../../merchants/index.ts'
import { selectPartings } from '../../../../outward/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { exportPerson } from '../../../../privacy/index.ts'
import { listSellers } from '../../../../purchases/index.ts'
import { listVisits } from '../../../../signon/index.ts'
import { csvDialect, csvRecord, csvStart } from '../../../documents/csv.ts'
import { answerError, answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderPrivacy } from '../../pages/privacy.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerStream } from '../../../frame/answer-stream.ts'

const merchantsPerPage = 50

export async function showPrivacy(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const after = readPageCursor(c.req.query('after'), readMerchantCursor)
    const { merchants, next } = await deps.database.read('web.read-privacy', (tx) =>
      readTold(tx, profile, after),
    )
    const pager = pagerOf({
      path: '/profile/privacy',
      position: after,
      next: next === undefined ? undefined : writeCursor([next]),
    })
    return await answerPage(c, frame, renderPrivacy(frame, { csrf, merchants, pager }))
  })
}

function readMerchantCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, 1)?.[0]
}

/** Who knows of somebody: where they signed on, and where they bought. Both lists go by the merchant's id. */
async function readTold(tx: Tx, profile: Profile, after: string | undefined) {
  const { paymentAccount, purchasingAccount, role, signOn } = profile
  const page = { after, limit: merchantsPerPage + 1 }
  const member = role === 'member' ? purchasingAccount : undefined
  const [visits, sellers, partings] = await Promise.all([
    listVisits(tx, { signOn, ...page }),
    listSellers(tx, { paymentAccount, member, ...page }),
    selectPartings(tx, purchasingAccount),
  ])
  const partedAt = new Map(partings.toReversed().map((one) => [one.merchant, one.partedAt]))
  const visitedAt = new Map(visits.map(({ merchant, clickedAt }) => [merchant, clickedAt]))
  const known = [...new Set([...visitedAt.keys(), ...sellers])].toSorted(byCode)
  const shown = known.slice(0, merchantsPerPage)
  const found = await selectMerchants(tx, shown)
  return {
    merchants: found
      .map(({ merchant, name, site }) => ({
        merchant,
        name,
        siteUrl: site,
        visitedAt: visitedAt.get(merchant),
        hasBought: sellers.includes(merchant),
        partedAt: visitedAt.has(merchant) ? undefined : partedAt.get(merchant),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    next: known.length > merchantsPerPage ? shown.at(-1) : undefined,
  }
}

/** As the database orders ids. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
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
    const dialect = csvDialect(texts.language)
    const archive = exportPerson(deps, {
      profile,
      readme: texts.customer.privacy.readme(networkName, deps.clock.now().toString()),
      writeTable: (rows, isStart) =>
        `${isStart ? csvStart : ''}${rows.map((row) => csvRecord(row, dialect)).join('')}`,
    })
    const stream = Readable.from(archive, { objectMode: false })
    stream.once('error', (error) => {
      deps.log.error({ err: error }, 'an export broke off')
    })
    return answerStream(stream, {
      type: 'application/zip',
      fileName: 'my-data.zip',
    })
  }
  return await withStepUp(deps, c, 'hand_over_data', send, '/profile/privacy')
}
