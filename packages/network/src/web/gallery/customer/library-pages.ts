// The library, gifts, and being asked no more, in every state, filled from the sample world.
import { renderConfirm } from '../../customer/pages/confirm.ts'
import { renderGift } from '../../customer/pages/gift.ts'
import type { WaitingGiftView } from '../../customer/pages/gift.ts'
import {
  renderGiftCheck,
  renderGiftForm,
  renderGiftRefused,
} from '../../customer/pages/gift-form.ts'
import type { GiftCheckView } from '../../customer/pages/gift-form.ts'
import { renderGifts } from '../../customer/pages/gifts.ts'
import type { GiftRowView } from '../../customer/pages/gifts.ts'
import { renderHandOver } from '../../customer/pages/hand-over.ts'
import { renderLibrary } from '../../customer/pages/library.ts'
import type { LibraryRowView, LibraryView } from '../../customer/pages/library.ts'
import { renderOneClick } from '../../customer/pages/one-click.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNow } from '../sample-world.ts'
import { confirm, csrf, data, itemTitle, review } from './sample-views.ts'

const open = { action: '/library/pur_1/open' }
const later = (hours: number): Temporal.Instant => sampleNow.add({ hours })
const ending = (hours: number): Pick<LibraryRowView, 'endsAt' | 'secondsLeft'> => ({
  endsAt: later(hours),
  secondsLeft: hours * 3600,
})

const items: readonly LibraryRowView[] = [
  {
    title: 'Tides and currents, the whole service',
    merchantName: 'Harbour Data',
    url: '/purchases/pur_2',
    isSubscription: true,
    ...ending(18 * 24),
    open,
  },
  {
    title: 'Container volumes, northern ports, week 48',
    merchantName: 'Harbour Data',
    url: '/purchases/pur_3',
    isSubscription: false,
    views: 3,
    ...ending(5),
    open: { link: 'https://harbour.example/week-48' },
    giveUrl: '/gifts/new?purchase=pur_3',
  },
  {
    title: itemTitle,
    merchantName: 'The Meridian Review',
    url: '/purchases/pur_1',
    isSubscription: false,
    open,
    giveUrl: '/gifts/new?purchase=pur_1',
  },
]

const library: LibraryView = {
  csrf,
  items,
  query: '',
  pager: { nextUrl: '/library?after=1' },
}

const gifts: readonly GiftRowView[] = (
  [
    ['gft_5', 'withdrawn', undefined],
    ['gft_4', 'sent', undefined],
    ['gft_3', 'redeemed', undefined],
    ['gft_2', 'returned', 'expired'],
    ['gft_1', 'returned', 'taken_back'],
  ] as const
).map(([id, state, returnedFor]) => ({
  id,
  title: itemTitle,
  merchantName: 'The Meridian Review',
  price: sampleAmount(2_500_000n),
  url: '/purchases/pur_1',
  receiver: id === 'gft_1' ? undefined : 'grace@example.org',
  state,
  at: sampleNow,
  expiresAt: later(365 * 24),
  returnedFor,
  sentCount: 1,
  canBeResent: true,
}))

const values = {
  email: 'grace@example.org',
  sender: 'Ada Lovelace',
  message: 'You said you had never been on one.\nHere is how it feels.',
}
const giftForm = {
  csrf,
  action: '/gifts/new?transaction=txn_1',
  cancelUrl: '/confirm/txn_1',
  brand: review,
  itemTitle,
  giftId: 'gft_1',
}
const check: GiftCheckView = {
  ...giftForm,
  values,
  price: sampleAmount(2_500_000n),
  access: { days: 30 },
  giftDays: 365,
  account: { name: 'Ada Lovelace', memberId: 'ada' },
  hasPriceChanged: false,
}
export const given: WaitingGiftView = {
  kind: 'waiting',
  csrf,
  action: '/gifts/code/redeem',
  brand: review,
  itemTitle,
  description: 'On sleeper carriages, and the people who never stopped running them.',
  access: { days: 30 },
  sender: 'Ada Lovelace',
  message: values.message,
  expiresAt: later(365 * 24),
  account: { name: 'Grace Hopper', memberId: 'grace' },
  notYouUrl: '/sign-on?switch=1',
}
const choice = { isChosen: true, price: '2.50', day: '25.00' }

export const givenPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  'gift-signed-off': (frame) => renderGift(frame, { ...given, account: undefined }),
  'gift-taken': (frame) => renderGift(frame, { kind: 'taken' }),
}

export const libraryPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  library: (frame) => renderLibrary(frame, library),
  'library-next': (frame) =>
    renderLibrary(frame, {
      ...library,
      pager: { firstUrl: '/library' },
      endedUrl: '/purchases/pur_9',
    }),
  'library-none-found': (frame) => renderLibrary(frame, { ...library, items: [], query: 'cheese' }),
  'library-empty': (frame) => renderLibrary(frame, { ...library, items: [], pager: undefined }),
  'hand-over': (frame) =>
    renderHandOver(frame, {
      brand: data,
      itemTitle: 'Container volumes, northern ports, week 48',
      action: '/tally/ticket',
      ticket: 'eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9',
      sendsItself: false,
    }),
  'confirm-one-click': (frame) =>
    renderConfirm(frame, {
      ...confirm,
      credit: sampleAmount(1_250_000n),
      oneClick: choice,
      giftUrl: '/gifts/new?transaction=txn_1',
    }),
  'confirm-one-click-wrong': (frame) =>
    renderConfirm(frame, { ...confirm, oneClick: { ...choice, day: '1', error: 'day' } }),
  'one-click': (frame) =>
    renderOneClick(frame, {
      csrf,
      isAsked: true,
      rules: [
        {
          merchant: 'mer_1',
          merchantName: 'Harbour Data',
          price: sampleAmount(500_000n),
          day: sampleAmount(5_000_000n),
        },
        {
          merchant: 'mer_2',
          merchantName: 'The Meridian Review',
          price: sampleAmount(2_500_000n),
          day: sampleAmount(10_000_000n),
        },
      ],
    }),
  'one-click-empty': (frame) => renderOneClick(frame, { csrf, isAsked: false, rules: [] }),
  gifts: (frame) =>
    renderGifts(frame, {
      csrf,
      gifts,
      notice: 'sent',
      back: { merchantName: 'The Meridian Review', url: 'https://meridian.example' },
    }),
  'gifts-empty': (frame) => renderGifts(frame, { csrf, gifts: [] }),
  'gift-form': (frame) =>
    renderGiftForm(frame, {
      ...giftForm,
      values: { email: '', sender: 'Ada Lovelace', message: '' },
      errors: {},
    }),
  'gift-form-errors': (frame) =>
    renderGiftForm(frame, {
      ...giftForm,
      values: { email: 'grace@', sender: '', message: values.message },
      errors: { email: 'email', sender: 'sender' },
    }),
  'gift-check': (frame) => renderGiftCheck(frame, check),
  'gift-refused': (frame) =>
    renderGiftRefused(frame, {
      brand: review,
      itemTitle,
      reason: 'limit_reached',
      backUrl: '/gifts',
    }),
  gift: (frame) => renderGift(frame, given),
  'gift-owned': (frame) => renderGift(frame, { ...given, refusal: 'already_owned' }),
  'gift-yours': (frame) =>
    renderGift(frame, { kind: 'yours', csrf, brand: review, itemTitle, open }),
  'gift-own': (frame) => renderGift(frame, { kind: 'own' }),
}
