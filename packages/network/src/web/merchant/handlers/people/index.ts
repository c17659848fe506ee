// The people of an organisation: who they are, inviting, other roles, the end.
import type { ConsoleRoute } from '../../console-route.ts'
import { submitInvitation, submitWithdrawal } from './invite.ts'
import { showPeople } from './people-page.ts'
import { showPerson, submitEnd, submitRole } from './person-page.ts'

export const peopleRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/people', act: 'see_organisation', show: showPeople },
  { method: 'POST', path: '/people', act: 'change_people', take: submitInvitation },
  {
    method: 'POST',
    path: '/people/invitations/:invitation/withdraw',
    act: 'change_people',
    take: submitWithdrawal,
  },
  { method: 'GET', path: '/people/:person', act: 'leave', show: showPerson },
  { method: 'POST', path: '/people/:person', act: 'change_people', take: submitRole },
  { method: 'POST', path: '/people/:person/end', act: 'leave', take: submitEnd },
]
