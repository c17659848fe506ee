// French: the parts of the customer's wing, as its header and footer call them.
import type { Texts } from '../../texts.ts'

export const navigation: Texts['customer']['navigation'] = {
  label: 'Votre compte',
  groups: {
    money: 'Argent',
    purchases: 'Achats',
    person: 'Vous',
    network: 'Le réseau',
  },
  parts: {
    signOn: 'Se connecter',
    overview: 'Aperçu',
    library: 'Bibliothèque',
    statement: 'Relevé',
    subscriptions: 'Abonnements',
    limits: 'Plafonds',
    group: 'Groupe',
    gifts: 'Cadeaux',
    profile: 'Profil',
    security: 'Sécurité',
    notifications: 'Notifications',
    merchants: 'Marchands',
    news: 'Nouveautés',
    heads: 'Têtes',
    help: 'Aide',
    contact: 'Contact',
    sell: 'Vendre ici',
  },
}
