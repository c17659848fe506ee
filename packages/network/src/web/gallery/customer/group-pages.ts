// Groups and joining one, filled from the sample world.
import { renderGroup, renderGroupMembership } from '../../customer/pages/group.ts'
import type { GroupView } from '../../customer/pages/group.ts'
import { renderGroupAccount } from '../../customer/pages/group-account.ts'
import type { GroupAccountView } from '../../customer/pages/group-account.ts'
import { renderGroupAdd } from '../../customer/pages/group-add.ts'
import type { GroupAddView } from '../../customer/pages/group-add.ts'
import type { SignOnsView } from '../../customer/pages/group-sign-ons.ts'
import { renderJoin } from '../../customer/pages/join.ts'
import type { JoinView } from '../../customer/pages/join.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNow, samplePeriodStart } from '../sample-world.ts'

const csrf = 'sample-token'
const inTwoWeeks = sampleNow.add({ hours: 14 * 24 })

const group: GroupView = {
  rows: [
    {
      name: 'Ada Lovelace',
      url: '/group/pac_1',
      isYou: true,
      state: 'payer',
      emails: ['ada@lovelace.example'],
      bought: sampleAmount(3_500_000n),
    },
    {
      name: 'Byron King',
      url: '/group/pac_2',
      isYou: false,
      state: 'active',
      emails: ['byron@lovelace.example', 'ralph@lovelace.example'],
      bought: sampleAmount(5_000_000n),
    },
    {
      name: 'Annabella King',
      url: '/group/pac_3',
      isYou: false,
      state: 'invited',
      emails: ['annabella@lovelace.example'],
      bought: sampleAmount(0n),
    },
  ],
  former: [
    {
      name: 'Charles Babbage',
      url: '/group/pac_4',
      isYou: false,
      state: 'closed',
      emails: [],
      bought: sampleAmount(250_000n),
    },
  ],
  together: sampleAmount(8_750_000n),
  since: samplePeriodStart,
}

const signOns: SignOnsView = {
  csrf,
  signOns: [
    {
      email: 'byron@lovelace.example',
      memberId: 'byron',
      removeAction: '/group/pac_2/sign-ons/sgn_1/remove',
    },
    {
      email: 'ralph@lovelace.example',
      memberId: 'ralph',
      removeAction: '/group/pac_2/sign-ons/sgn_2/remove',
    },
  ],
  invitations: [
    {
      email: 'an.unusually.long.address.of.somebody@a-department.of-a-company.example',
      expiresAt: inTwoWeeks,
      isOver: false,
      sentCount: 1,
      resendAction: '/group/pac_2/invitations/inv_1/resend',
      withdrawAction: '/group/pac_2/invitations/inv_1/withdraw',
    },
  ],
  addUrl: '/group/pac_2/sign-ons/add',
}

const account: GroupAccountView = {
  csrf,
  name: 'Byron King',
  state: 'active',
  openedAt: samplePeriodStart,
  bought: sampleAmount(5_000_000n),
  since: samplePeriodStart,
  limitsUrl: '/limits?member=pac_2',
  statementUrl: '/statements?member=pac_2',
  signOns,
  removeAction: '/group/pac_2/remove',
}

const add: GroupAddView = {
  csrf,
  action: '/group/add',
  commandId: 'sample',
  cancelUrl: '/group',
  values: {},
  errors: {},
}

const join: Extract<JoinView, { state: 'open' }> = {
  state: 'open',
  csrf,
  action: '/join/inv_1.secret',
  payerName: 'Ada Lovelace',
  name: 'Annabella King',
  email: 'annabella@lovelace.example',
  memberId: 'annabella',
  errors: {},
}

export const groupPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  group: (frame) => renderGroup(frame, { ...group, done: 'invited' }),
  'group-empty': (frame) =>
    renderGroup(frame, { ...group, rows: group.rows.slice(0, 1), former: [] }),
  'group-membership': (frame) =>
    renderGroupMembership(frame, {
      csrf,
      payerName: 'Ada Lovelace',
      bought: sampleAmount(5_000_000n),
      since: samplePeriodStart,
      signOns: { ...signOns, invitations: [] },
      leaveAction: '/group/pac_2/remove',
    }),
  'group-account': (frame) => renderGroupAccount(frame, account),
  'group-account-invited': (frame) =>
    renderGroupAccount(frame, {
      ...account,
      state: 'invitation_over',
      refused: 'too_many_invitations',
      bought: sampleAmount(0n),
      signOns: {
        ...signOns,
        signOns: [],
        addUrl: undefined,
        invitations: signOns.invitations.map((invitation) => ({ ...invitation, isOver: true })),
      },
    }),
  'group-account-closed': (frame) =>
    renderGroupAccount(frame, {
      ...account,
      state: 'closed',
      closedAt: sampleNow,
      removeAction: undefined,
    }),
  'group-add': (frame) => renderGroupAdd(frame, add),
  'group-add-errors': (frame) =>
    renderGroupAdd(frame, {
      ...add,
      accountName: 'Byron King',
      values: { first_name: 'Ralph', email: 'ralph@' },
      errors: {
        last_name: 'missing',
        email: 'malformed',
        password: 'too_short',
        password_again: 'mismatch',
        recovery_phrase: 'too_short',
      },
    }),
  join: (frame) => renderJoin(frame, { ...join, otherName: 'Ada Lovelace' }),
  'join-errors': (frame) =>
    renderJoin(frame, {
      ...join,
      errors: { password: 'too_weak', password_again: 'mismatch', recovery_phrase: 'too_short' },
    }),
  'join-done': (frame) =>
    renderJoin(frame, { state: 'joined', memberId: 'annabella', personalCode: 'K7M2Q-9XT4B' }),
  'join-ended': (frame) => renderJoin(frame, { state: 'ended' }),
  'join-taken': (frame) => renderJoin(frame, { state: 'taken' }),
}
