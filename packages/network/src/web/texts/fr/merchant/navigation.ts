// French: where the pages of merchants lead.

export const navigation = {
  label: 'Pages des marchands',
  groups: { sales: 'Vente', site: 'Votre site', organisation: 'Organisation', you: 'Vous' },
  parts: {
    overview: 'Vue d’ensemble',
    offers: 'Offres',
    sales: 'Ventes',
    credits: 'Remboursements',
    figures: 'Chiffres',
    payouts: 'Versements',
    start: 'Mise en route',
    addresses: 'Adresses',
    keys: 'Clés',
    brand: 'Apparence',
    people: 'Personnes',
    sell: 'Vendre ici',
    places: 'Vos comptes marchands',
    account: 'Votre propre compte',
    help: 'Aide',
    contact: 'Contact',
    signOn: 'Se connecter',
  },
} as const
