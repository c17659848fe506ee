// French: the overview.
export const account = {
  title: 'Aperçu',
  greeting: (name: string) => `Bonjour ${name}`,
  tab: (currency: string) => `Sur votre note en ${currency}`,
  bought: (currency: string) => `Vos achats en ${currency}`,
  paidBy: 'Payé par',
  since: (date: string) => `depuis le ${date}`,
  tally: (count: number, paid: number) =>
    count === 0
      ? 'Aucun achat sur cette période'
      : `${count === 1 ? 'Un achat' : `${count} achats`} sur cette période, ${paid || 'aucun'} ${paid > 1 ? 'payés' : 'payé'}`,
  nextBill: 'Prochaine facture',
  nextBillAbove: (amount: string) =>
    `si votre note dépasse ${amount} ; sinon, elle est reportée d’un mois`,
  creditLimit: 'Limite de votre note',
  creditLimitMost: (amount: string) => `augmente de ce que vous payez, jusqu’à ${amount}`,
  payment: 'Moyen de paiement',
  paymentMissing: 'Aucun pour l’instant',
  paymentAdd: 'Ajouter une carte',
  methodStatuses: { verified: 'Vérifié', declined: 'Refusé la dernière fois' },
  member: 'Identifiant',
  last: 'Derniers achats',
  all: 'Voir tout le relevé',
  emptyTitle: 'Aucun achat pour l’instant',
  emptyBody: 'Ce que vous achetez chez un marchand du réseau apparaît ici aussitôt.',
  toMerchants: 'Voir qui vend quoi',
  alerts: {
    declined: {
      title: (amount: string) => `Votre paiement de ${amount} a été refusé`,
      body: (date: string) =>
        `Votre banque l’a refusé le ${date}. Les achats restent sur votre note.`,
    },
    retry: (date: string) => `Nous présenterons de nouveau le paiement le ${date}.`,
    suspended: {
      title: 'Votre compte est suspendu',
      body: 'Des paiements ont été refusés plusieurs fois. Vous pouvez ouvrir ce que vous possédez, mais pas acheter.',
    },
    methodMissing: {
      title: 'Ajoutez une carte pour acheter',
      body: 'Votre compte est ouvert, mais aucun moyen de paiement n’a encore été vérifié.',
    },
  },
} as const
