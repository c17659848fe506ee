// German: the parts of the customer's wing, as its header and footer call them.
import type { Texts } from '../../texts.ts'

export const navigation: Texts['customer']['navigation'] = {
  label: 'Ihr Konto',
  groups: {
    money: 'Geld',
    purchases: 'Gekauftes',
    person: 'Sie',
    network: 'Das Netzwerk',
  },
  parts: {
    signOn: 'Anmelden',
    overview: 'Übersicht',
    library: 'Bibliothek',
    statement: 'Kontoauszug',
    subscriptions: 'Abonnements',
    limits: 'Limits',
    group: 'Gruppe',
    gifts: 'Geschenke',
    profile: 'Profil',
    security: 'Sicherheit',
    notifications: 'Mitteilungen',
    merchants: 'Anbieter',
    news: 'Neuigkeiten',
    heads: 'Köpfe',
    help: 'Hilfe',
    contact: 'Kontakt',
    sell: 'Hier verkaufen',
  },
}
