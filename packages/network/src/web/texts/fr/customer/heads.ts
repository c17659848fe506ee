// French: the page about the heads of the chain.
import type { Texts } from '../../texts.ts'

export const heads: Texts['customer']['heads'] = {
  title: 'Têtes de la chaîne',
  lead: (network) =>
    `Chaque heure, ${network} signe l’état de ses livres. Qui le conserve remarque toute modification du passé.`,
  what: 'Chaque écriture des livres est hachée avec tout ce qui la précède. Une tête est la dernière de ces empreintes, avec son numéro et son instant, signée par le réseau. Si une écriture antérieure est modifiée, omise ou datée autrement, même par quelqu’un qui peut tout écrire dans la base de données, les livres ne mènent plus à cette tête.',
  receipts:
    'Les reçus signés nomment la dernière tête de leur époque (« checkpoint ») : conserver un reçu, c’est aussi tenir les livres. Une tête ne nomme personne, ni rien de ce qui a été acheté.',
  newest: 'Les plus récentes',
  hash: 'Empreinte',
  at: 'Signée',
  number: 'Numéro',
  emptyTitle: 'Pas encore de tête',
  emptyBody: 'La première est faite dans l’heure.',
  keep: 'Les conserver',
  keepHow:
    'Chacun le peut, et plus on est nombreux, mieux c’est. Une par jour suffit : une tête tient toutes les précédentes.',
  compare: 'Les comparer',
  compareHow:
    'L’exploitant, ou quiconque contrôle le réseau, compare ce qui a été conservé avec ce qui existe. Ce qui manque ou diffère est nommé.',
  verifier:
    'La forme, la signature et des exemples de contrôle figurent dans la documentation du projet (docs/chain.md) : un vérificateur tient en une page de code.',
  toHeads: 'Toutes les têtes, en JSON',
  toKeys: 'Les clés qui les signent',
}
