// English: purchases, as a list and one at a time.
export const purchases = {
  date: 'Date',
  merchant: 'Merchant',
  product: 'Item',
  amount: 'Amount',
} as const

export const purchase = {
  title: 'Purchase',
  status: 'Status',
  statuses: {
    outstanding: 'On your tab',
    requested: 'Payment requested',
    paid: 'Paid',
    declined: 'Payment declined',
  },
  statusSmall: {
    outstanding: (date: string) => `To be billed on ${date}`,
    requested: (date: string) => `Asked for on ${date}`,
    paid: (date: string) => `Paid on ${date}`,
    declined: (date: string) => `Declined on ${date}; it stays on your tab`,
  },
  boughtAt: 'Bought from',
  boughtOn: 'Bought on',
  access: 'Access',
  receipt: 'Receipt',
  receiptLead: 'The network’s signed statement that you bought this. Quote it if need be.',
  purchaseId: 'Purchase',
  merchantReference: 'Merchant’s reference',
  account: 'Account',
  fingerprint: 'Fingerprint',
  open: 'Open it again',
  openNote: 'Opens at the merchant, at no charge.',
  buyAgain: (merchant: string) => `See it at ${merchant}`,
  back: 'Back to the statement',
} as const
