// `POST /limits/freeze`: one click stops all purchases, one lets them through again.
import { freezeAccount } from '../../../../limits/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

export async function submitFreeze(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { on } = form
    const { purchasingAccount } = profile
    const at = deps.clock.now()
    // A form without an answer changes nothing.
    if (on === '1' || on === '0') {
      await deps.database.transaction('web.freeze', (tx) =>
        freezeAccount(tx, { purchasingAccount, isOn: on === '1', at }),
      )
    }
    // Back to where the button stood.
    return answerSeeOther(form['next'] === '/account' ? '/account' : '/limits')
  })
}
