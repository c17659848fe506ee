// Sample pages of the merchants' wing: each in every state worth looking at.
import type { Language } from '../../../customers/index.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { merchantWing, merchantWingAt } from '../../merchant/navigation.ts'
import { sampleFrame } from '../sample-world.ts'
import { offerPages } from './offer-pages.ts'
import { commonSellingPages, sellingPages } from './selling-pages.ts'
import { joiningPages, organisationPages } from './organisation-pages.ts'
import { salePages } from './sale-pages.ts'
import { sampleMerchant } from './sample-merchant.ts'

type Render = (frame: Frame) => Markup

/** At no merchant yet. */
const commonPages: Readonly<Record<string, Render>> = {
  ...joiningPages,
  ...commonSellingPages,
}

const placedPages: Readonly<Record<string, Render>> = {
  ...organisationPages,
  ...offerPages,
  ...salePages,
  ...sellingPages,
}

export const samplePageNames: readonly string[] = [
  ...Object.keys(commonPages),
  ...Object.keys(placedPages),
]

/** The page of a name; undefined when there is none. */
export function renderSamplePage(
  name: string,
  nonce: string,
  language: Language = 'en',
): Markup | undefined {
  if (Object.hasOwn(commonPages, name)) {
    return commonPages[name]?.(sampleFrame(nonce, true, language, merchantWing))
  }
  const wing = merchantWingAt({ merchant: sampleMerchant, role: 'owner' })
  return Object.hasOwn(placedPages, name)
    ? placedPages[name]?.(sampleFrame(nonce, true, language, wing))
    : undefined
}
