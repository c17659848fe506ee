// English: a transaction that is over.
export const confirmEnded = {
  bought: {
    title: 'You have bought this',
    body: (merchant: string) => `It is on your tab, once, and opens at ${merchant}.`,
  },
  owned: {
    title: 'This is yours already',
    body: (merchant: string) => `It was not charged again. It opens at ${merchant}.`,
  },
  cancelled: {
    title: 'You cancelled this purchase',
    body: (merchant: string) =>
      `Nothing was charged for it. To buy it after all, select it again at ${merchant}.`,
  },
  signedOn: {
    title: 'You have signed on',
    body: (merchant: string) => `You have already gone on to ${merchant} from here.`,
  },
  expired: {
    title: 'This purchase has expired',
    body: (merchant: string) =>
      `It waited too long to be confirmed. Nothing was charged. Select the item again at ${merchant}.`,
  },
  unknown: {
    title: 'This link was used before, or is too old',
    body: (merchant: string) =>
      `What you have bought is in your library. Whatever is not there, select again at ${merchant}.`,
  },
  item: 'Item',
  price: 'Price',
  boughtAt: 'Bought',
  open: 'Open it',
  toPurchase: 'See the purchase',
  toLibrary: 'Go to your library',
} as const
