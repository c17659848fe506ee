// German: the directory of merchants.
import type { Texts } from '../../texts.ts'

export const merchants: Texts['customer']['merchants'] = {
  title: 'Anbieter',
  lead: 'Wer über dieses Netzwerk verkauft, und was.',
  search: 'Anbieter suchen',
  sells: 'Verkauft wird',
  anything: 'Alles',
  kinds: {
    digital: 'Einzelstücke',
    service: 'Dienstleistungen',
    physical: 'Waren',
    subscription: 'Abonnements',
    metered: 'Nach Verbrauch',
  },
  range: (kind: string, least: string, most: string) => `${kind}: ${least} bis ${most}`,
  onePrice: (kind: string, price: string) => `${kind}: ${price}`,
  find: 'Suchen',
  showAll: 'Alle zeigen',
  emptyTitle: 'Noch keine Anbieter',
  emptyBody: 'Sobald der erste Anbieter beitritt, steht er hier.',
  noneFoundTitle: 'Kein Anbieter passt dazu',
  noneFoundBody: 'Versuchen Sie ein kürzeres Wort, oder sehen Sie die ganze Liste durch.',
  goOn: 'Unter den bisher durchgesehenen ist keiner. Die nächste Seite sucht weiter.',
  back: 'Alle Anbieter',
  toSite: (host: string) => `Zu ${host}`,
  listed: 'Im Angebot',
  columns: { item: 'Artikel', access: 'Zugang', price: 'Preis' },
  noneListedTitle: 'Hier ist nichts verzeichnet',
  noneListedBody: (merchant: string) => `${merchant} nennt die Preise auf der eigenen Website.`,
}
