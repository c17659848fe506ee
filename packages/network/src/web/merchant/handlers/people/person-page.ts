// `GET /console/:merchant/people/:person`: one of the people, for owners and for themselves; another role, and the end.
import {
  changeRole,
  isForRole,
  removePerson,
  showOrganisation,
} from '../../../../organisations/index.ts'
import { answerNotFound, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import { askForSecondFactor } from '../../../frame/require-step-up.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderPerson } from '../../pages/person.ts'
import type { Standing } from '../../standing.ts'
import { readRole } from './invite.ts'
import { answerDone, readOutcome, sayRefusal } from './people-page.ts'

export async function showPerson(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, csrf, asker, merchant, role, pathTo } = standing
  const { organisation } = standing.organisation
  const signOn = c.req.param('person') ?? ''
  const shown = await showOrganisation(deps, { asker, organisation })
  if (shown.status === 'refused') return await answerNotFound(c)
  const isYou = asker.signOn === signOn
  const mayChange = isForRole('change_people', role)
  const found = shown.organisation.people.find((person) => person.signOn === signOn)
  if (found === undefined || !(mayChange || isYou)) return await answerNotFound(c)
  const path = pathTo(`/people/${found.signOn}`)
  const markup = renderPerson(frame, {
    ...readOutcome(c),
    ...found,
    place: { merchant },
    csrf,
    isYou,
    roleAction: mayChange ? path : undefined,
    endAction: `${path}/end`,
  })
  return await answerPage(c, frame, markup)
}

/** `POST /console/:merchant/people/:person` */
export async function submitRole(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const { asker } = standing
  const { organisation } = standing.organisation
  const person = c.req.param('person') ?? ''
  const role = readRole(form['role'])
  if (role === undefined) return await answerNotFound(c)
  const changed = await changeRole(deps, { asker, organisation, person, role })
  if (changed.status !== 'refused') return answerDone(standing, { done: 'changed' })
  return changed.code === 'unknown_person'
    ? await answerNotFound(c)
    : answerDone(standing, { refused: sayRefusal(changed.code) })
}

/** `POST /console/:merchant/people/:person/end`: an owner takes somebody off, or somebody leaves. */
export async function submitEnd(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { asker } = standing
  const { organisation } = standing.organisation
  const person = c.req.param('person') ?? ''
  const isLeaving = person === asker.signOn
  // Leaving needs no more than to belong to it; taking others off does.
  if (!isLeaving && !isForRole('change_people', standing.role)) return await answerNotFound(c)
  if (!isLeaving && !asker.hasSecondFactor) {
    return await askForSecondFactor(deps, c, standing.pathTo('/people'))
  }
  const removed = await removePerson(deps, { asker, organisation, person })
  if (removed.status === 'removed') {
    return isLeaving ? answerSeeOther('/console') : answerDone(standing, { done: 'removed' })
  }
  return removed.code === 'unknown_person'
    ? await answerNotFound(c)
    : answerDone(standing, { refused: sayRefusal(removed.code) })
}
