// `GET /kept-form`: what somebody had filled in before they were asked to sign on. And the same for a form of a page
// that is older than the sign-on: it is not taken without a word, and not lost.
import type { MiddlewareHandler } from 'hono'
import { answerPage, answerSeeOther } from './answer-page.ts'
import { isFormToken } from './form-token.ts'
import type { PersonContext, PersonDeps, PersonEnv } from './person-visitor.ts'
import { parseForm } from './read-form.ts'
import { renderKeptForm } from './kept-form.ts'
import { takeKeptForm, withoutSecrets } from './keep-form.ts'
import { ownPath } from './own-path.ts'
import { refererOf, withSignOn } from './require-sign-on.ts'

export async function showKeptForm(deps: PersonDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await takeKeptForm(deps, c, signedOn)
    if (form === undefined) return answerSeeOther('/account')
    const { frame, csrf } = c.get('visitor')
    const view = { ...form, csrf, page: ownPath(form.page, '/account'), cause: 'waited' } as const
    return await answerPage(c, frame, renderKeptForm(frame, view))
  })
}

/**
 * Middleware: a form of our own that was shown under an earlier sign-on, sent by somebody who is signed on, is shown
 * once more, to be sent or not. That it is ours the browser itself says (`Origin`); nobody else's gets here.
 */
export function offerFormAgain(deps: PersonDeps): MiddlewareHandler<PersonEnv> {
  return async (c, next) => {
    const { signedOn, formSecret, frame, csrf } = c.get('visitor')
    const sent =
      c.req.method === 'POST' && signedOn !== undefined && c.req.header('origin') !== undefined
        ? await parseForm(c)
        : undefined
    const token = sent?.['csrf'] ?? ''
    if (sent === undefined || token === '' || isFormToken(deps.signOn.formKey, formSecret, token)) {
      await next()
      return
    }
    const { pathname, search } = new URL(c.req.url)
    const view = {
      csrf,
      path: `${pathname}${search}`,
      page: refererOf(c) ?? '/account',
      fields: withoutSecrets(sent),
      cause: 'page_is_old',
    } as const
    return await answerPage(c, frame, renderKeptForm(frame, view), { status: 403 })
  }
}
