// `GET /terms`, `/privacy` and `/imprint`, for everybody: in the reader's language, or in English.
import type { LegalPage } from '../../../../contract/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { renderImprint, renderLegal } from '../../pages/legal.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

export async function showLegal(
  deps: CustomerDeps,
  c: CustomerContext,
  page: LegalPage,
): Promise<Response> {
  const { frame } = c.get('visitor')
  if (!deps.legal.pages.includes(page)) return await answerNotFound(c)
  if (page === 'imprint') return await answerPage(c, frame, renderImprint(frame))
  const text = deps.legal.texts[page]
  const own = text?.[frame.texts.language]
  const shown = own ?? text?.['en'] ?? ''
  const language = own === undefined ? 'en' : frame.texts.language
  return await answerPage(c, frame, renderLegal(frame, { page, text: shown, language }))
}
