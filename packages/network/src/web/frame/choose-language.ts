// `GET /language/:language`: the language of the pages in this browser, for who is not signed on.
import { languages } from '../../customers/index.ts'
import { writeCookie } from '../../platform/api/index.ts'
import { answerNotFound, answerSeeOther } from './answer-page.ts'
import type { FrameDeps } from './frame-deps.ts'
import { languageCookie } from './pick-language.ts'
import type { WebContext } from './visitor.ts'

const lifeSeconds = 365 * 86_400

export async function chooseLanguage(deps: FrameDeps, c: WebContext): Promise<Response> {
  const language = languages.find((one) => one === c.req.param('language'))
  if (language === undefined) return await answerNotFound(c)
  const { isSecure } = deps.signOn
  const cookie = writeCookie({
    name: languageCookie,
    value: language,
    isSecure,
    maxAgeSeconds: lifeSeconds,
  })
  return answerSeeOther(pageBefore(deps, c.req.header('referer')), [cookie])
}

/** Back to where the link was followed, when that is a page of ours. */
function pageBefore({ publicUrl }: FrameDeps, referer: string | undefined): string {
  const url = referer === undefined ? null : URL.parse(referer)
  if (url?.origin !== new URL(publicUrl).origin || url.pathname.startsWith('/language/')) return '/'
  return url.pathname + url.search
}
