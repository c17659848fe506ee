// People of merchants: an organisation, and joining one.
import { renderBusiness } from '../../customer/pages/business.ts'
import type { BusinessView } from '../../customer/pages/business.ts'
import { renderBusinessJoin } from '../../customer/pages/business-join.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { csrf } from './sample-views.ts'

const business: BusinessView = {
  name: 'The Morning Courier',
  merchants: [
    {
      merchant: 'mer_01kx7f3k2p9q8r7s6t5v4w3x2y',
      name: 'The Morning Courier',
      status: 'active',
      addresses: [{ address: 'https://courier.example' }],
    },
    {
      merchant: 'mer_01kx7f3k2p9q8r7s6t5v4w3x2z',
      name: 'The Evening Courier',
      status: 'waiting',
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
    },
  ],
  people: [
    { name: 'Ada Lovelace', email: 'ada@lovelace.example', role: 'owner' },
    {
      name: 'Charles Babbage',
      email: 'an.unusually.long.address.of.somebody@a-department.of-a-company.example',
      role: 'developer',
    },
  ],
  invitations: [{ email: 'byron@lovelace.example', role: 'accountant' }],
}

export const businessPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  business: (frame) => renderBusiness(frame, business),
  'business-join': (frame) =>
    renderBusinessJoin(frame, {
      state: 'open',
      csrf,
      action: '/business/join/oin_1-secret',
      organisationName: 'The Morning Courier',
      role: 'developer',
      name: 'Ada Lovelace',
      email: 'ada@lovelace.example',
    }),
  'business-join-ended': (frame) => renderBusinessJoin(frame, { state: 'ended' }),
}
