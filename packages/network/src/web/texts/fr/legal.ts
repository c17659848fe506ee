// French: terms, privacy notice and imprint; and what the first two say in a sandbox whose operator has written none.
import type { Texts } from '../texts.ts'

export const legal: Texts['legal'] = {
  titles: {
    terms: 'Conditions',
    privacy: 'Confidentialité',
    imprint: 'Mentions légales',
  },
  imprint: {
    lead: (network, operator) => `${network} est exploité par ${operator}.`,
    address: 'Adresse',
    email: 'E-mail',
    phone: 'Téléphone',
    taxId: 'Numéro fiscal',
  },
  sandbox: {
    terms:
      'Ceci est un bac à sable : un réseau pour faire des essais. Ces conditions ne servent qu’à montrer la page ; ' +
      'l’exploitant d’un vrai réseau y met les siennes.\n\n' +
      '# Pas de vrai argent\n\n' +
      'Rien de ce qui est acheté ici n’est facturé à quiconque, et personne n’est payé. Les cartes sont inventées ; n’en saisissez jamais une vraie.\n\n' +
      '# Rien n’est promis\n\n' +
      '- Les comptes, les achats et les soldes peuvent être supprimés à tout moment.\n' +
      '- L’horloge peut être avancée, de sorte qu’un mois passe en une seconde.\n' +
      '- Ce que les marchands vendent ici peut être n’importe quoi, ou rien.\n\n' +
      '# Bon usage\n\n' +
      'Essayez ce que vous voulez avec vos propres comptes. N’utilisez pas ce réseau pour écrire à des personnes qui n’ont rien demandé.',
    privacy:
      'Ceci est un bac à sable : un réseau pour faire des essais. Cette notice ne sert qu’à montrer la page ; ' +
      'l’exploitant d’un vrai réseau y met la sienne.\n\n' +
      '# Ce qui est conservé\n\n' +
      'Ce que vous saisissez à l’inscription, ce que vous achetez, et quand et d’où l’on se connecte à votre compte. Ici, des données inventées ' +
      'font aussi bien l’affaire que les vraies : préférez-les.\n\n' +
      '# Qui le voit\n\n' +
      '- La personne qui exploite ce bac à sable voit tout.\n' +
      '- Les marchands voient un numéro à votre place, différent pour chacun.\n\n' +
      '# Combien de temps\n\n' +
      'Jusqu’à ce que vous fermiez le compte ou que le bac à sable soit supprimé. Sur la page « Vos données » de votre profil, vous pouvez ' +
      'télécharger toutes vos données et faire effacer le compte.',
  },
}
