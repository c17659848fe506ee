// French: buying without being asked, per merchant.

export const oneClick = {
  title: 'Sans confirmation',
  lead: 'Chez ces marchands, un achat dans la limite de vos montants se fait en un clic, sans la page de confirmation. Chaque achat figure sur votre relevé et vous pouvez en demander le remboursement comme pour tout autre. Une fois par mois, la page s’affiche malgré tout.',
  empty: {
    title: 'Nous vous demandons confirmation avant chaque achat',
    body: 'Pour changer cela chez un marchand, choisissez « Désormais sans confirmation » sur la page où vous y confirmez un achat.',
    action: 'Voir vos plafonds',
  },
  caption: 'Marchands sans confirmation',
  columns: { merchant: 'Marchand', price: 'Par achat', day: 'Par jour', actions: 'Modifier' },
  ask: 'Me redemander',
  notices: {
    asked: {
      title: 'La confirmation est rétablie',
      body: 'Votre prochain achat chez ce marchand affichera la page.',
    },
  },
  back: 'Voir vos plafonds',
  choose: {
    summary: 'Désormais sans confirmation',
    body: (merchant: string) =>
      `Les achats chez ${merchant} qui ne dépassent pas ces montants se font alors en un clic. Vous retrouvez ce choix, et pouvez y mettre fin, sous « Plafonds ».`,
    check: (merchant: string) => `Ne plus me demander confirmation chez ${merchant}`,
    price: (currency: string) => `Par achat, au plus (${currency})`,
    day: (currency: string) => `Par jour, au plus (${currency})`,
    errors: {
      price: 'Saisissez un montant supérieur à zéro, par exemple 0,50.',
      day: 'Saisissez un montant au moins égal au montant par achat.',
    },
  },
} as const
