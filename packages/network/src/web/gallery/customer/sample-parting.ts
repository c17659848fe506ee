// What merchants were told, and parting with one, in each state.
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { renderPrivacy } from '../../customer/pages/privacy.ts'
import { renderPrivacyPart } from '../../customer/pages/privacy-part.ts'
import type { PrivacyPartView } from '../../customer/pages/privacy-part.ts'
import { sampleNow } from '../sample-world.ts'
import { csrf, data, review } from './sample-views.ts'

const parting: PrivacyPartView = {
  csrf,
  url: '/profile/privacy/merchants/mer_1',
  brand: review,
  isWrong: false,
  isSubscribed: false,
}

export const partingPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  privacy: (frame) =>
    renderPrivacy(frame, {
      csrf,
      merchants: [
        {
          merchant: 'mer_1',
          name: review.name,
          siteUrl: 'https://meridian.example',
          visitedAt: sampleNow,
          hasBought: true,
        },
        {
          merchant: 'mer_2',
          name: data.name,
          siteUrl: 'https://harbour.example',
          hasBought: false,
        },
        {
          merchant: 'mer_3',
          name: 'Tideline',
          siteUrl: 'https://tideline.example',
          hasBought: true,
          partedAt: sampleNow,
        },
      ],
    }),
  'privacy-empty': (frame) => renderPrivacy(frame, { csrf, merchants: [] }),
  'privacy-part': (frame) => renderPrivacyPart(frame, parting),
  'privacy-part-wrong': (frame) => renderPrivacyPart(frame, { ...parting, isWrong: true }),
  'privacy-part-subscribed': (frame) =>
    renderPrivacyPart(frame, { ...parting, isSubscribed: true }),
}
