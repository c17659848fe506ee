// French: where a merchant sells.

export const addresses = {
  title: 'Adresses',
  lead: 'Vous vendez à ces adresses et au-dessous, et les clients ne reviennent nulle part ailleurs. Il faut montrer que chacune est à vous.',
  proved: 'prouvée',
  unproved: 'non prouvée',
  site: 'Votre page d’accueil',
  byFile: 'Mettez cette ligne dans un fichier à cette adresse :',
  byRecord: 'Ou dans le DNS, comme enregistrement TXT :',
  record: (name: string) => `TXT ${name}`,
  prove: 'Vérifier maintenant',
  proving: 'Vérification…',
  remove: 'Retirer cette adresse',
  removeConsequence: 'Plus rien n’y est vendu, et personne n’y revient.',
  removeConfirm: 'Retirer',
  addTitle: 'Une autre adresse',
  addNote: 'Par exemple shop.daily.example. Pour essayer, aussi l’adresse locale de votre machine.',
  address: 'Adresse',
  malformed: 'Écrivez une adresse https sans paramètres, par exemple shop.daily.example.',
  add: 'Ajouter',
  done: {
    added: 'Ajoutée : montrez maintenant qu’elle est à vous',
    proved: 'Elle est à vous : vous pouvez y vendre',
    removed: 'L’adresse est retirée',
  },
  notDone: 'Ce n’était pas possible',
  refused: {
    proof_not_found:
      'Ni le fichier ni l’enregistrement ne le disent encore. Un enregistrement DNS prend parfois quelques minutes ; vérifiez ensuite à nouveau.',
    too_many_addresses: 'Il y a déjà cinquante adresses.',
    merchant_closed: 'Ce compte est fermé.',
    gone: 'Quelque chose a changé entre-temps : voici l’état actuel.',
  },
} as const
