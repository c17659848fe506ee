// `GET /heads`: what heads are, the newest of them, and how anybody keeps and compares them.
import { selectNewestHeads } from '../../../../chain/index.ts'
import { readNumberCursor, writeCursor } from '../../../../platform/api/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderHeads } from '../../pages/heads.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

/** A day of them. */
const pageSize = 24

export async function showHeads(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const before = readPageCursor(c.req.query('after'), readNumberCursor)
  const found = await deps.database.read('web.read-heads', (tx) =>
    selectNewestHeads(tx, { before, limit: pageSize + 1 }),
  )
  const heads = found.slice(0, pageSize)
  const last = found.length > pageSize ? heads.at(-1) : undefined
  const next = last && writeCursor([String(last.number)])
  const pager = pagerOf({ path: '/heads', position: before, next })
  const markup = renderHeads(frame, {
    network: deps.publicUrl,
    heads: heads.map(({ number, at, hash }) => ({ number, at: Temporal.Instant.from(at), hash })),
    pager,
  })
  return await answerPage(c, frame, markup)
}
