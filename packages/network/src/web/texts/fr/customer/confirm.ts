// French: the confirmation page.
export const confirm = {
  title: 'Confirmez votre achat',
  price: 'Prix',
  access: 'Accès',
  drawnFrom: 'Ajouté à',
  tab: (currency: string) => `Votre note en ${currency}`,
  tabAfter: (amount: string) => `${amount} avec cet achat`,
  creditLimit: 'Limite de votre note',
  creditLimitSmall: 'Chaque paiement vous redonne de la marge.',
  credit: 'Votre avoir',
  creditSmall: 'est utilisé avant tout prélèvement',
  giveInstead: 'L’offrir à quelqu’un',
  billed: 'Facturé le',
  billedAbove: (amount: string) => `dès que votre note dépasse ${amount}`,
  account: 'Compte',
  notYou: 'Pas vous ?',
  continue: (amount: string) => `Acheter pour ${amount}`,
  buying: 'Achat en cours…',
  cancel: 'Annuler',
  privacy: (merchant: string) => `${merchant} n’apprend ni votre nom ni votre carte.`,
  priceChanged: {
    title: 'Le prix a changé',
    body: (before: string, now: string) =>
      `Il était de ${before} lors de votre dernière visite. Il est maintenant de ${now}. Rien n’a été acheté.`,
  },
  subscription: {
    title: 'Confirmez votre abonnement',
    subscribe: (amount: string) => `S’abonner pour ${amount}`,
    term: 'Abonnement',
    until: (date: string) => `jusqu’au ${date}`,
    atTheEnd: 'À l’échéance',
    ends: 'Il prend fin ; plus rien n’est débité',
    endsSmall: 'sauf si vous le renouvelez ou activez le renouvellement automatique',
    cancelling: 'Résiliation',
    anyTime: 'À tout moment',
    anyTimeSmall:
      'Il s’arrête aussitôt, et les jours restants vous sont crédités. Le jour de l’achat compte comme utilisé.',
  },
  refusedTitle: 'Cet achat n’est pas possible',
  refusals: {
    payment_method_missing: 'Votre compte n’a pas encore de moyen de paiement vérifié.',
    account_suspended:
      'Votre compte est suspendu parce qu’un paiement a été refusé. Réglez-le pour acheter à nouveau.',
    account_frozen: 'Votre compte est bloqué : aucun achat n’est possible avant son déblocage.',
    credit_limit:
      'Cet achat porterait votre note au-dessus de sa limite. Réglez la note pour acheter davantage.',
    limit_reached: 'Cet achat dépasserait un plafond.',
    currency_unsupported: 'Votre compte ne peut pas acheter dans cette devise.',
    offer_withdrawn: 'Le marchand ne vend plus cet article.',
    merchant_suspended: 'Ce marchand ne vend pas par le réseau en ce moment.',
    order_conflict:
      'Le site a déjà utilisé le numéro de cette commande pour un autre achat. Rien n’a été débité une seconde fois.',
    other: 'Le réseau n’a pas pu l’accepter. Rien n’a été débité.',
  },
  capped: (listPrice: string) =>
    `Grâce à un prix plafonné, vous le payez moins cher maintenant. Sinon, il coûte ${listPrice}.`,
  limit: {
    term: 'Reste à dépenser',
    windows: {
      purchase: 'par achat',
      day: 'pour aujourd’hui',
      week: 'pour cette semaine',
      month: 'pour ce mois-ci',
    },
    here: 'chez ce marchand',
    alone: 'pour ce compte',
    left: (left: string, amount: string, scope: string) => `${left} sur ${amount} ${scope}`,
    isLeft: (left: string) => `Reste : ${left}.`,
  },
  toAccount: 'Aller à votre compte',
  toLimits: 'Voir vos plafonds',
  back: (merchant: string) => `Revenir chez ${merchant}`,
} as const
