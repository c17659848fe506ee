// French. U+00A0 stands before ; : ? ! and inside « ».
import type { GateWords } from './gate-words.ts'

const period = { day: 'aujourd’hui', week: 'cette semaine', month: 'ce mois-ci' } as const

const count = (amount: number, one: string, many: string): string =>
  amount < 2 ? `${amount} ${one}` : `${amount} ${many}`

export const fr: GateWords = {
  smallUnits: {
    USD: ['cent US', 'cents US'],
    EUR: ['centime', 'centimes'],
    GBP: ['penny', 'pence'],
    CHF: ['centime suisse', 'centimes suisses'],
  },
  free: 'Rien à payer',
  onTab: (price) => `${price}, sur votre note\u00A0; sans abonnement`,
  eachTerm: (price, term) => `${price} pour ${term}, sur votre note\u00A0; s’arrête de lui-même`,
  meter: {
    left: ({ leftCount, freeCount, every, startsAnew }) =>
      `Encore ${leftCount} ${freeCount === 1 ? 'contenu gratuit' : `de vos ${freeCount} contenus gratuits`} ${period[every]}. Le compte repart le ${startsAnew}.`,
    used: ({ freeCount, every, startsAnew }) =>
      `Vous avez eu ${freeCount === 1 ? 'votre contenu gratuit' : `vos ${freeCount} contenus gratuits`} ${period[every]}. Le compte repart le ${startsAnew}.`,
  },
  cap: {
    left: ({ left, cap, window }) => `Encore ${left} sur ${cap} ${period[window]}.`,
    used: ({ cap, window }) =>
      `Vous avez payé ${cap} ${period[window]}\u00A0: le reste ne vous coûte rien.`,
  },
  access: {
    days: (amount) => `pour ${count(amount, 'jour', 'jours')}`,
    hours: (amount) => `pour ${count(amount, 'heure', 'heures')}`,
    until: (date) => `jusqu’au ${date}`,
    forGood: 'pour toujours',
    and: 'et',
    terms: {
      D: (amount) => count(amount, 'jour', 'jours'),
      M: (amount) => `${amount} mois`,
      Y: (amount) => count(amount, 'an', 'ans'),
    },
    atATime: (term) => `par période de ${term}`,
  },
  offer: {
    forSale: 'À vendre',
    opens: (access) => `Ouvert ${access}.`,
    cancelled: 'Vous avez annulé cet achat.',
    buy: 'Acheter',
    buyFor: (price) => `Acheter pour ${price}`,
    ownedAlready: 'Déjà acheté\u00A0? Le même bouton l’ouvre, sans rien facturer.',
  },
  signOff: {
    title: 'Vous déconnecter\u00A0?',
    body: '«\u00A0Ici\u00A0» ferme votre session sur ce site seulement. «\u00A0Partout\u00A0» ferme aussi votre session au réseau de paiement et sur tous les sites où vous l’utilisez\u00A0: c’est ce qu’il faut sur un ordinateur partagé.',
    here: 'Se déconnecter ici',
    everywhere: 'Se déconnecter partout',
    stay: 'Rester connecté',
    unreachableTitle: 'Vous êtes déconnecté ici',
    unreachableBody:
      'Le réseau n’a pas répondu\u00A0: vous êtes peut-être encore connecté sur d’autres sites. Déconnectez-vous-y, ou fermez le navigateur sur un ordinateur partagé.',
    continue: 'Continuer',
  },
}
