// What every page of a wing whose people have an account of the network stands behind.
import type { Hono } from 'hono'
import { askForCookies } from './ask-for-cookies.ts'
import { offerFormAgain } from './kept-form-page.ts'
import { limitPerson } from './limit-person.ts'
import { recognisePerson } from './person-visitor.ts'
import type { PersonDeps, PersonEnv } from './person-visitor.ts'
import { refuseForeignForms } from './refuse-foreign-forms.ts'
import type { Wing } from './wing.ts'

/** @param paths of the wing's pages, as the router writes them */
export function standForPeople(
  web: Hono<PersonEnv>,
  deps: PersonDeps,
  { wing, paths }: { readonly wing: Wing; readonly paths: readonly string[] },
): void {
  for (const path of paths) {
    web.use(path, refuseForeignForms(deps, wing))
    web.use(path, recognisePerson(deps, wing))
    web.use(path, askForCookies)
    web.use(path, limitPerson(deps))
    web.use(path, offerFormAgain(deps))
  }
}
