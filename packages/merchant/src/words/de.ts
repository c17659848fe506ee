// German.
import type { GateWords } from './gate-words.ts'

const period = { day: 'heute', week: 'in dieser Woche', month: 'in diesem Monat' } as const

const count = (amount: number, one: string, many: string): string =>
  amount === 1 ? `1 ${one}` : `${amount} ${many}`

export const de: GateWords = {
  smallUnits: {
    USD: ['US-Cent', 'US-Cent'],
    EUR: ['Cent', 'Cent'],
    GBP: ['Penny', 'Pence'],
    CHF: ['Rappen', 'Rappen'],
  },
  free: 'Nichts zu bezahlen',
  onTab: (price) => `${price}, auf Ihre Monatsrechnung; kein Abonnement`,
  eachTerm: (price, term) => `${price} für ${term}, auf Ihre Monatsrechnung; endet von selbst`,
  meter: {
    left: ({ leftCount, freeCount, every, startsAnew }) =>
      `${period[every] === period.week ? 'In dieser Woche' : 'In diesem Monat'} ${leftCount === 1 ? 'ist' : 'sind'} noch ${leftCount} von ${count(freeCount, 'freien Beitrag', 'freien Beiträgen')} übrig. Am ${startsAnew}, beginnt die Zählung neu.`,
    used: ({ freeCount, every, startsAnew }) =>
      `Sie haben ${period[every]} ${freeCount === 1 ? 'Ihren freien Beitrag' : `Ihre ${freeCount} freien Beiträge`} gehabt. Am ${startsAnew}, beginnt die Zählung neu.`,
  },
  cap: {
    left: ({ left, cap, window }) => `Noch ${left} von ${cap} ${period[window]}.`,
    used: ({ cap, window }) =>
      `Sie haben ${period[window]} ${cap} bezahlt: Alles Weitere kostet Sie nichts.`,
  },
  access: {
    days: (amount) => `für ${count(amount, 'Tag', 'Tage')}`,
    hours: (amount) => `für ${count(amount, 'Stunde', 'Stunden')}`,
    until: (date) => `bis ${date}`,
    forGood: 'auf Dauer',
    and: 'und',
    terms: {
      D: (amount) => count(amount, 'Tag', 'Tage'),
      M: (amount) => count(amount, 'Monat', 'Monate'),
      Y: (amount) => count(amount, 'Jahr', 'Jahre'),
    },
    atATime: (term) => `jeweils für ${term}`,
  },
  offer: {
    forSale: 'Zu verkaufen',
    opens: (access) => `Geöffnet ${access}.`,
    cancelled: 'Sie haben diesen Kauf abgebrochen.',
    buy: 'Kaufen',
    buyFor: (price) => `Für ${price} kaufen`,
    ownedAlready: 'Schon gekauft? Derselbe Knopf öffnet es, ohne dass etwas berechnet wird.',
  },
  signOff: {
    title: 'Abmelden?',
    body: '„Hier“ beendet Ihre Sitzung auf dieser Seite allein. „Überall“ beendet auch Ihre Anmeldung beim Zahlungsnetz und auf allen Seiten, die Sie damit nutzen: richtig an einem Computer, den auch andere benutzen.',
    here: 'Hier abmelden',
    everywhere: 'Überall abmelden',
    stay: 'Angemeldet bleiben',
    unreachableTitle: 'Hier sind Sie abgemeldet',
    unreachableBody:
      'Das Netz war nicht zu erreichen: Auf anderen Seiten sind Sie vielleicht noch angemeldet. Bitte melden Sie sich dort ab, oder schließen Sie an einem fremden Computer den Browser.',
    continue: 'Weiter',
  },
}
