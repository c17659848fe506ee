// French: the directory of merchants.
import type { Texts } from '../../texts.ts'

export const merchants: Texts['customer']['merchants'] = {
  title: 'Marchands',
  lead: 'Qui vend sur ce réseau, et quoi.',
  search: 'Chercher un marchand',
  sells: 'Ce qu’ils vendent',
  anything: 'Tout',
  kinds: {
    digital: 'À l’unité',
    service: 'Services',
    physical: 'Articles livrés',
    subscription: 'Abonnements',
    metered: 'À la consommation',
  },
  range: (kind: string, least: string, most: string) => `${kind} : de ${least} à ${most}`,
  onePrice: (kind: string, price: string) => `${kind} : ${price}`,
  find: 'Chercher',
  showAll: 'Tout afficher',
  emptyTitle: 'Pas encore de marchand',
  emptyBody: 'Dès que le premier marchand rejoindra le réseau, il figurera ici.',
  noneFoundTitle: 'Aucun marchand ne correspond',
  noneFoundBody: 'Essayez un mot plus court, ou parcourez toute la liste.',
  goOn: 'Aucun parmi ceux parcourus jusqu’ici. La page suivante cherche plus loin.',
  back: 'Tous les marchands',
  toSite: (host: string) => `Aller sur ${host}`,
  listed: 'En vente',
  columns: { item: 'Article', access: 'Accès', price: 'Prix' },
  noneListedTitle: 'Rien n’est répertorié ici',
  noneListedBody: (merchant: string) => `${merchant} affiche ses prix sur son propre site.`,
}
