// The invented merchant of the gallery's console.
import type { PlaceView } from '../../merchant/pages/console-page.ts'

export const csrf = 'sample-token'

export const sampleMerchant = {
  merchant: 'mer_01kx7f3k2p9q8r7s6t5v4w3x2y',
  name: 'The Morning Courier',
  status: 'active',
} as const

export const samplePlace: PlaceView = { merchant: sampleMerchant }

export const waitingPlace: PlaceView = {
  merchant: { ...sampleMerchant, name: 'The Evening Courier', status: 'waiting' },
}

export const consolePath = `/console/${sampleMerchant.merchant}`
