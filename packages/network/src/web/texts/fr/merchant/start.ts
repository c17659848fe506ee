// French: the quick start, from the account to the first sale.

export const start = {
  title: 'Mise en route',
  lead: 'Cinq étapes jusqu’à la première vente. Leur ordre importe peu : le code tourne avant l’approbation, et vend après.',
  done: 'fait',
  open: 'à faire',
  refusedTitle: 'La demande n’a pas été approuvée',
  approvalTitle: 'Approbation',
  approval: {
    waiting:
      'L’exploitant du réseau examine votre demande. Vous êtes averti par e-mail ; il n’y a rien à faire ici.',
    active: 'Vous pouvez vendre.',
    closed: 'Ce compte est fermé : plus rien n’est vendu.',
  },
  siteTitle: 'Votre site',
  siteOpen:
    'Montrez qu’il est à vous : une ligne dans un fichier du site, ou un enregistrement de son nom.',
  siteProved: 'Il est prouvé qu’il est à vous.',
  toAddresses: 'Le prouver',
  keysTitle: 'Clés',
  keysOpen:
    'Votre serveur signe ce qu’il nous demande. Créez une paire de clés, et mettez ce qui s’affiche dans le fichier « .env ».',
  keysThere:
    'Une clé est en service. Sa moitié privée se trouve dans votre « .env », et nulle part ici.',
  toKeys: 'Voir les clés',
  codeTitle: 'Le code',
  codeLead: 'Dans un dossier vide de votre serveur, avec Node 20.19 ou plus récent :',
  install: 'Installer',
  settings: '.env',
  settingsNote:
    'Sous ces lignes, dans le même fichier, vient ce que la page des clés vous a montré. Gardez ce fichier hors du suivi de versions.',
  startIt: 'Démarrer',
  otherServers:
    'Voici une boutique pour Express ; le guide du paquet a la même pour Fastify, Hono et les fonctions de style fetch.',
  connectionTitle: 'Connexion',
  notHeard: 'Nous n’avons encore rien reçu de votre site. Il nous interroge dès qu’il démarre.',
  again: 'Regarder encore',
  heard: 'Nous avons entendu votre site : sa première requête est arrivée le',
  sellNow: 'Vendez maintenant quelque chose :',
} as const
