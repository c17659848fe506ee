// The sample pages of every wing, by name.
import type { Language } from '../../customers/index.ts'
import type { Markup } from '../design/markup.ts'
import {
  renderSamplePage as renderCustomers,
  samplePageNames as customers,
} from './customer/sample-pages.ts'
import {
  renderSamplePage as renderMerchants,
  samplePageNames as merchants,
} from './merchant/sample-pages.ts'

export const everyPageName: readonly string[] = [...customers, ...merchants]

/** Undefined when there is none of this name. */
export function renderAnyPage(
  name: string,
  nonce: string,
  language: Language = 'en',
): Markup | undefined {
  return renderCustomers(name, nonce, language) ?? renderMerchants(name, nonce, language)
}
