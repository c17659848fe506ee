// French: where the pages of merchants lead.

export const navigation = {
  label: 'Pages des marchands',
  groups: { sales: 'Vente', organisation: 'Organisation', you: 'Vous' },
  parts: {
    overview: 'Vue d’ensemble',
    sales: 'Ventes',
    credits: 'Remboursements',
    figures: 'Chiffres',
    payouts: 'Versements',
    people: 'Personnes',
    places: 'Vos comptes marchands',
    account: 'Votre propre compte',
    help: 'Aide',
    contact: 'Contact',
    signOn: 'Se connecter',
  },
} as const
