// German: the page about the heads of the chain.
import type { Texts } from '../../texts.ts'

export const heads: Texts['customer']['heads'] = {
  title: 'Köpfe der Kette',
  lead: (network) =>
    `Jede Stunde unterschreibt ${network}, wie seine Bücher stehen. Wer das aufbewahrt, merkt, wenn Vergangenes geändert wird.`,
  what: 'Jeder Eintrag der Bücher wird zusammen mit allem gehasht, was vor ihm war. Ein Kopf ist der neueste dieser Hashes mit Nummer und Zeitpunkt, vom Netzwerk unterschrieben. Wird ein früherer Eintrag geändert, weggelassen oder anders datiert, und sei es von jemandem, der alles in der Datenbank schreiben darf, so führen die Bücher nicht mehr zu diesem Kopf.',
  receipts:
    'Unterschriebene Quittungen nennen den neuesten Kopf ihrer Zeit („checkpoint“): Wer eine Quittung behält, hält also auch die Bücher fest. Ein Kopf nennt niemanden und nichts, was gekauft wurde.',
  newest: 'Die neuesten',
  hash: 'Hash',
  at: 'Unterschrieben',
  number: 'Nummer',
  emptyTitle: 'Noch kein Kopf',
  emptyBody: 'Der erste entsteht innerhalb einer Stunde.',
  keep: 'Aufbewahren',
  keepHow:
    'Das darf jeder, und je mehr es tun, desto besser. Einer am Tag genügt: Ein Kopf hält alle früheren fest.',
  compare: 'Vergleichen',
  compareHow:
    'Der Betreiber, oder wer das Netzwerk prüft, vergleicht das Aufbewahrte mit dem, was da ist. Was fehlt oder abweicht, wird genannt.',
  verifier:
    'Form, Unterschrift und Prüfbeispiele stehen in der Dokumentation des Projekts (docs/chain.md): Ein eigenes Prüfprogramm ist eine Seite Code.',
  toHeads: 'Alle Köpfe als JSON',
  toKeys: 'Die Schlüssel, mit denen sie unterschrieben sind',
}
