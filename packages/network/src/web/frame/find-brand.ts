// A merchant as pages wear it: its name, colours, stylesheet and logo.
import { findMerchant, logoPath } from '../../merchants/index.ts'
import type { Merchant } from '../../merchants/index.ts'
import type { Database } from '../../platform/index.ts'
import type { BrandColours } from '../design/brand.ts'
import type { MerchantBrand } from '../design/co-brand.ts'

export interface BrandedMerchant {
  readonly merchant: Merchant
  readonly brand: MerchantBrand
}

export async function findBrand(
  deps: { readonly database: Database },
  id: string,
): Promise<BrandedMerchant | undefined> {
  const merchant = await deps.database.read('web.find-merchant', (tx) => findMerchant(tx, id))
  return merchant === undefined ? undefined : { merchant, brand: brandOf(merchant) }
}

export function brandOf(merchant: Merchant): MerchantBrand {
  const { primary = '', secondary = '' } = coloursOf(merchant) ?? {}
  // The version changes with the colours, so that a browser may keep the sheet.
  const version = `${primary}${secondary}`.replaceAll('#', '')
  return {
    name: merchant.name,
    stylesheetUrl: `/brands/${merchant.merchant}.css?v=${version}`,
    logoUrl: merchant.logo === null ? undefined : logoPath(merchant.merchant, merchant.logo),
  }
}

/** Undefined for a merchant that wears the network's own. */
export function coloursOf({ brand }: Merchant): BrandColours | undefined {
  const { primary, secondary } = brand
  return primary === null ? undefined : { primary, secondary: secondary ?? primary }
}
