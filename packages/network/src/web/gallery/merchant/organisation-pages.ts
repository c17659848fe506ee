// Who stands behind a merchant: choosing one, its people, joining them.
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { renderOrganisationJoin } from '../../merchant/pages/join.ts'
import { renderConsole } from '../../merchant/pages/overview.ts'
import { renderPeople } from '../../merchant/pages/people.ts'
import type { PeopleView } from '../../merchant/pages/people.ts'
import { renderPerson } from '../../merchant/pages/person.ts'
import type { PersonView } from '../../merchant/pages/person.ts'
import { renderPlaces } from '../../merchant/pages/places.ts'
import { emptyOverview, sampleOverview } from './sample-figures.ts'
import { sampleNow } from '../sample-world.ts'
import { consolePath, csrf, sampleMerchant, samplePlace, waitingPlace } from './sample-merchant.ts'

const longEmail = 'an.unusually.long.address.of.somebody@a-department.of-a-company.example'

const people: PeopleView = {
  place: samplePlace,
  csrf,
  organisationName: 'Harbour Press',
  people: [
    {
      name: 'Ada Lovelace',
      email: 'ada@lovelace.example',
      role: 'owner',
      isYou: true,
      url: `${consolePath}/people/sgn_1`,
    },
    {
      name: 'Charles Babbage',
      email: longEmail,
      role: 'developer',
      isYou: false,
      url: `${consolePath}/people/sgn_2`,
    },
  ],
  invitations: [
    {
      email: 'byron@lovelace.example',
      role: 'accountant',
      expiresAt: sampleNow.add({ hours: 120 }),
      withdrawAction: `${consolePath}/people/invitations/oin_1/withdraw`,
    },
  ],
  invite: { action: `${consolePath}/people`, email: '', role: 'developer', isMalformed: false },
}

const person: PersonView = {
  place: samplePlace,
  csrf,
  name: 'Charles Babbage',
  email: longEmail,
  role: 'developer',
  joinedAt: sampleNow.subtract({ hours: 2000 }),
  isYou: false,
  roleAction: `${consolePath}/people/sgn_2`,
  endAction: `${consolePath}/people/sgn_2/end`,
}

export const organisationPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  console: (frame) =>
    renderConsole(frame, {
      place: samplePlace,
      figures: sampleOverview,
      addresses: [{ address: 'https://courier.example' }],
    }),
  'console-waiting': (frame) =>
    renderConsole(frame, {
      place: waitingPlace,
      figures: emptyOverview,
      addresses: [
        {
          address: 'https://an-unusually-long-name-of-a-paper.evening.example',
          proof: {
            text: 'tallystick-proof=0123456789abcdef0123456789abcdef01234567',
            file: 'https://an-unusually-long-name-of-a-paper.evening.example/.well-known/tallystick.txt',
            record: '_tallystick.an-unusually-long-name-of-a-paper.evening.example',
          },
        },
      ],
    }),
  people: (frame) => renderPeople(frame, { ...people, done: 'invited' }),
  'people-malformed': (frame) =>
    renderPeople(frame, {
      ...people,
      invite: { action: '/x', email: 'no & where', role: 'support', isMalformed: true },
    }),
  'people-support': (frame) =>
    renderPeople(frame, {
      ...people,
      people: people.people.map((one) => ({ ...one, url: undefined })),
      invitations: [],
      invite: undefined,
    }),
  person: (frame) => renderPerson(frame, person),
  'person-you': (frame) =>
    renderPerson(frame, { ...person, isYou: true, role: 'owner', refused: 'last_owner' }),
}

/** Pages that are about no merchant yet. */
export const joiningPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  places: (frame) =>
    renderPlaces(frame, {
      places: [
        {
          url: consolePath,
          merchant: sampleMerchant,
          organisationName: 'Harbour Press',
          role: 'owner',
        },
        {
          url: `${consolePath}x`,
          merchant: { name: 'The Evening Courier', status: 'waiting' },
          organisationName: 'Evening Press Ltd',
          role: 'accountant',
        },
      ],
    }),
  'places-none': (frame) => renderPlaces(frame, { places: [] }),
  'organisation-join': (frame) =>
    renderOrganisationJoin(frame, {
      state: 'open',
      csrf,
      action: '/console/join/oin_1-secret',
      organisationName: 'The Morning Courier',
      role: 'developer',
      name: 'Ada Lovelace',
      email: 'ada@lovelace.example',
    }),
  'organisation-join-ended': (frame) => renderOrganisationJoin(frame, { state: 'ended' }),
}
