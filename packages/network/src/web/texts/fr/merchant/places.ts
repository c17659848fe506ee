// French: the merchants at which somebody works.

export const places = {
  title: 'Vos comptes marchands',
  merchant: 'Marchand',
  organisation: 'Organisation',
  role: 'Rôle',
  emptyTitle: 'Vous ne travaillez encore pour aucun marchand',
  emptyBody: 'La personne qui vous invite vous envoie un lien. Il mène ici.',
}
