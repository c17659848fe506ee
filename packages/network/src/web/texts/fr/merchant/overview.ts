// French: what is to be seen of a merchant at once.

export const overview = {
  settings: 'Le compte',
  state: 'État',
  stateNotes: {
    waiting: 'Tout peut être préparé ; rien n’est vendu avant l’approbation de l’exploitant.',
    active: 'La vente se fait à chaque adresse prouvée.',
    closed: 'Plus rien n’est vendu.',
  },
  id: 'Numéro de marchand',
  addresses: 'Adresses',
  proved: 'prouvée',
  unproved: 'non prouvée',
  proveTitle: (address: string) => `Prouvez que ${address} est à vous`,
  proveFile: (file: string) => `Mettez cette ligne dans un fichier à l’adresse ${file} :`,
  proveRecord: (record: string) =>
    `Ou dans un enregistrement TXT de ${record}. Faites-le ensuite vérifier par l’API.`,
}
