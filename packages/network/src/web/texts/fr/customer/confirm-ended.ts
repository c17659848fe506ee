// French: a transaction that is over.
export const confirmEnded = {
  bought: {
    title: 'Vous avez acheté cet article',
    body: (merchant: string) =>
      `Il figure une seule fois sur votre note et s’ouvre chez ${merchant}.`,
  },
  owned: {
    title: 'Cet article est déjà à vous',
    body: (merchant: string) =>
      `Il n’a pas été compté une seconde fois. Il s’ouvre chez ${merchant}.`,
  },
  cancelled: {
    title: 'Vous avez annulé cet achat',
    body: (merchant: string) =>
      `Il n’a rien coûté. Si vous changez d’avis, choisissez à nouveau l’article chez ${merchant}.`,
  },
  signedOn: {
    title: 'Connexion réussie',
    body: (merchant: string) => `Vous avez déjà continué vers ${merchant} depuis cette page.`,
  },
  expired: {
    title: 'Cet achat a expiré',
    body: (merchant: string) =>
      `Il a attendu trop longtemps votre confirmation. Rien n’a été débité. Choisissez à nouveau l’article chez ${merchant}.`,
  },
  unknown: {
    title: 'Ce lien a déjà servi ou il est trop ancien',
    body: (merchant: string) =>
      `Ce que vous avez acheté se trouve dans votre bibliothèque. Ce qui n’y est pas, choisissez-le à nouveau chez ${merchant}.`,
  },
  item: 'Article',
  price: 'Prix',
  boughtAt: 'Acheté le',
  open: 'Ouvrir',
  toPurchase: 'Voir l’achat',
  toLibrary: 'Aller à votre bibliothèque',
} as const
