// German: the directory of merchants.
import type { Texts } from '../../texts.ts'

export const merchants: Texts['customer']['merchants'] = {
  title: 'Anbieter',
  lead: 'Wer über dieses Netzwerk verkauft, und was.',
  search: 'Anbieter suchen',
  sells: 'Verkauft wird',
  anything: 'Alles',
  kinds: {
    digital: 'Einzelne Artikel',
    service: 'Dienstleistungen',
    physical: 'Waren',
    subscription: 'Abonnements',
    metered: 'Nach Verbrauch',
  },
  range: (kind: string, least: string, most: string) => `${kind}: ${least} bis ${most}`,
  onePrice: (kind: string, price: string) => `${kind}: ${price}`,
  find: 'Suchen',
  showAll: 'Alle anzeigen',
  emptyTitle: 'Noch keine Anbieter',
  emptyBody: 'Sobald der erste Anbieter beitritt, steht er hier.',
  noneFoundTitle: 'Kein passender Anbieter',
  noneFoundBody: 'Versuchen Sie ein kürzeres Wort, oder sehen Sie die ganze Liste durch.',
  goOn: 'Bisher kein Treffer. Suchen Sie auf der nächsten Seite weiter.',
  back: 'Alle Anbieter',
  toSite: (host: string) => `Zu ${host}`,
  listed: 'Im Angebot',
  columns: { item: 'Artikel', access: 'Zugang', price: 'Preis' },
  noneListedTitle: 'Hier ist nichts aufgeführt',
  noneListedBody: (merchant: string) => `${merchant} nennt die Preise auf der eigenen Website.`,
}
