// French: ways of signing on, second factors, sessions, and getting back into an account.
export const passkeys = {
  problem: 'Cela n’a pas fonctionné. Réessayez, ou choisissez un autre moyen.',
  needsScript:
    'Les clés d’accès demandent JavaScript et un navigateur qui les prend en charge. Tous les autres moyens fonctionnent sans.',
} as const

export const signOnLink = {
  title: 'Un lien par e-mail',
  lead: 'Nous envoyons un lien à votre adresse. Il sert une seule fois, dans les 15 minutes.',
  email: 'Adresse e-mail',
  submit: 'Envoyer le lien',
  sentTitle: 'Consultez vos e-mails',
  sentBody:
    'S’il existe un compte à cette adresse, un e-mail avec un lien est en route. Cela peut prendre une minute.',
  again: 'Demander à nouveau',
  back: 'Se connecter autrement',
  useTitle: 'Se connecter',
  useLead: (name: string, memberId: string) => `Nom : ${name}, identifiant : ${memberId}.`,
  use: 'Se connecter',
  goneTitle: 'Ce lien n’est plus valable',
  goneBody: 'Il a été utilisé, ou il est trop ancien. Demandez-en un autre.',
} as const

export const security = {
  title: 'Sécurité',
  lead: 'Comment vous vous connectez, où votre compte est connecté, et ce qui s’est passé récemment.',
  done: {
    password: 'Votre mot de passe a été changé. Tous les autres appareils sont déconnectés.',
    phrase: 'Votre phrase de récupération a été changée.',
    passkey: 'La clé d’accès a été ajoutée. Elle vous connecte désormais.',
    'passkey-removed':
      'La clé d’accès a été supprimée. Tous les autres appareils sont déconnectés.',
    app: 'L’application d’authentification est configurée. Ses codes vous seront désormais demandés.',
    'app-removed':
      'L’application d’authentification a été retirée. Tous les autres appareils sont déconnectés.',
    session: 'Cet appareil est déconnecté.',
    others: 'Tous les autres appareils sont déconnectés.',
    stopped:
      'La récupération est arrêtée. Choisissez une nouvelle phrase de récupération et un nouveau code personnel.',
  },
  waiting: {
    title: 'Quelqu’un récupère votre compte',
    body: (at: string) =>
      `Cette personne connaît votre identifiant, votre code personnel et votre phrase de récupération, et a donné une autre adresse e-mail. À partir du ${at}, elle pourra prendre le contrôle du compte.`,
    stop: 'Tout arrêter',
  },
  ways: 'Moyens de connexion',
  password: 'Mot de passe',
  passwordSet: 'Vous en avez un.',
  passwordMissing: 'Vous n’en avez pas.',
  passwordChange: 'Changer le mot de passe',
  memberId: 'Identifiant',
  memberIdChange: 'Changer l’identifiant',
  code: 'Code personnel',
  codeSet:
    'Vous en avez un. Avec votre identifiant, il retrouve votre compte dans un navigateur que nous ne connaissons pas.',
  codeMissing:
    'Vous n’en avez pas encore. Avec un code, votre identifiant fonctionne dans tous les navigateurs.',
  codeRenew: 'Obtenir un nouveau code',
  phrase: 'Phrase de récupération',
  phraseSet: 'Vous en avez une.',
  phraseMissing: 'Vous n’en avez pas : sans elle, un mot de passe perdu est difficile à remplacer.',
  phraseChange: 'Changer la phrase',
  passkeys: 'Clés d’accès',
  passkeysLead:
    'Une clé d’accès vous connecte avec votre empreinte, votre visage ou le code de l’appareil. Vous ne risquez pas de saisir un secret sur une fausse page.',
  passkeysNone: 'Pas encore de clé d’accès.',
  passkeyAdd: 'Ajouter une clé d’accès',
  passkeyColumns: {
    name: 'Clé d’accès',
    added: 'Ajoutée',
    used: 'Dernier usage',
    remove: 'Supprimer',
  },
  never: 'Jamais',
  remove: 'Supprimer',
  removeOf: (name: string) => `Supprimer ${name}`,
  factor: 'Second facteur',
  factorLead:
    'Avant une sortie d’argent, ou un changement qui touche à votre identité, nous demandons une preuve de plus : une clé d’accès, un code par e-mail ou le code d’une application.',
  appNone: 'Pas d’application d’authentification : les codes arrivent par e-mail.',
  appSet: 'Les codes viennent de votre application d’authentification.',
  appAdd: 'Configurer une application',
  appRemove: 'Retirer l’application',
  sessions: 'Où votre compte est connecté',
  sessionColumns: { device: 'Appareil', since: 'Depuis le', used: 'Dernier usage', end: 'Fin' },
  unknownDevice: 'Appareil inconnu',
  thisOne: 'Cet appareil',
  end: 'Déconnecter',
  endOf: (device: string) => `Déconnecter ${device}`,
  endOthers: 'Déconnecter tous les autres appareils',
  endAll: 'Se déconnecter partout',
  endAllBody:
    'Tous les appareils sont déconnectés, celui-ci aussi, et tous les marchands visités en sont informés.',
  events: 'Ce qui s’est passé récemment',
  eventColumns: { what: 'Quoi', when: 'Quand', where: 'Où' },
  eventsNone: 'Rien pour l’instant.',
  eventKinds: {
    registered: 'Compte ouvert',
    signed_on_password: 'Connexion par mot de passe',
    signed_on_passkey: 'Connexion par clé d’accès',
    signed_on_link: 'Connexion par un lien reçu par e-mail',
    signed_off: 'Déconnexion',
    signed_off_elsewhere: 'Déconnexion d’autres appareils',
    stepped_up: 'Confirmation par un second facteur',
    password_changed: 'Mot de passe changé',
    phrase_changed: 'Phrase de récupération changée',
    passkey_added: 'Clé d’accès ajoutée',
    passkey_removed: 'Clé d’accès supprimée',
    app_added: 'Application d’authentification configurée',
    app_removed: 'Application d’authentification retirée',
    code_renewed: 'Nouveau code personnel',
    member_id_changed: 'Identifiant changé',
    recovery_started: 'Récupération commencée à une autre adresse',
    recovery_stopped: 'Récupération arrêtée',
    recovered: 'Compte récupéré',
  },
  back: 'Sécurité',
} as const

export const stepUp = {
  title: 'Confirmez que c’est vous',
  lead: 'L’étape suivante engage de l’argent ou modifie votre compte. Après confirmation, nous ne demandons plus rien pendant dix minutes.',
  passkey: 'Utiliser une clé d’accès',
  app: 'Code de votre application d’authentification',
  mail: 'Code reçu par e-mail',
  mailLead: 'Nous envoyons un code de six chiffres à votre adresse e-mail.',
  mailSend: 'Envoyer un code',
  mailAgain: 'Envoyer un autre code',
  mailSent: 'Le code est en route. Il fonctionne pendant dix minutes, dans ce navigateur.',
  proofLead:
    'Les codes sont envoyés à votre adresse e-mail une fois qu’elle est confirmée. Ouvrez le lien que nous y avons envoyé, ou demandez un nouvel envoi.',
  proofSend: 'Renvoyer le lien',
  proofSent: 'Le lien est en route. Ouvrez-le, puis revenez ici.',
  password: 'Mot de passe',
  phrase: 'Phrase de récupération',
  submit: 'Confirmer',
  cancel: 'Pas maintenant',
  errors: {
    refused: 'Ce n’est pas correct, ou c’est trop ancien. Veuillez réessayer.',
    throttled: 'Trop de tentatives. Veuillez patienter un peu.',
  },
  noneTitle: 'Il n’y a pas encore de second facteur',
  noneBody:
    'Vous vous êtes connecté par un lien reçu par e-mail, et n’avez pas de mot de passe. Connectez-vous avec une clé d’accès, ou adressez-vous au service client.',
} as const

export const securityForms = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  errors: {
    too_short: 'C’est trop court. Veuillez compléter.',
    too_long: 'C’est trop long. Veuillez raccourcir.',
    too_weak: 'C’est trop facile à deviner. Veuillez choisir autre chose.',
    mismatch: 'Les deux saisies diffèrent. Veuillez les répéter.',
    missing: 'Veuillez remplir ce champ.',
    malformed: 'Cela ne semble pas correct. Veuillez vérifier.',
    unsupported: 'Veuillez choisir autre chose.',
    unchanged: 'C’est déjà votre identifiant.',
    wrong_code: 'Ce n’était pas le bon code. Saisissez celui que l’application affiche maintenant.',
    passkey_refused: 'La clé d’accès n’a pas pu être ajoutée. Veuillez réessayer.',
    passkey_exists: 'Cette clé d’accès a déjà été ajoutée.',
    passkey_too_many: 'Vous avez 20 clés d’accès. Supprimez-en une d’abord.',
  },
  password: {
    title: 'Changer le mot de passe',
    lead: 'Ce changement déconnecte tous les autres appareils.',
    new: 'Nouveau mot de passe',
    newHelp: '10 caractères au moins. Plusieurs mots à la suite conviennent bien.',
    again: 'Confirmer le nouveau mot de passe',
  },
  phrase: {
    title: 'Changer la phrase de récupération',
    lead: 'Elle vous rend l’accès à votre compte. Notez-la et gardez-la loin de cet appareil.',
    label: 'Nouvelle phrase de récupération',
    help: 'Une phrase que personne d’autre n’écrirait, de 12 caractères au moins.',
  },
  memberId: {
    title: 'Changer l’identifiant',
    lead: 'D’autres peuvent avoir le même : ce n’est pas gênant. Vous recevez aussi un nouveau code personnel.',
    label: 'Nouvel identifiant',
    help: 'Un nom court pour vous connecter.',
  },
  passkey: {
    title: 'Ajouter une clé d’accès',
    lead: 'Votre appareil la crée, et vous demande votre empreinte, votre visage ou le code de l’appareil.',
    name: 'Nom',
    nameHelp: 'Pour la reconnaître, par exemple « Mon téléphone ».',
    nameDefault: 'Ma clé d’accès',
    submit: 'Créer une clé d’accès',
  },
  app: {
    title: 'Configurer une application d’authentification',
    lead: 'Ouvrez le lien sur l’appareil où se trouve l’application, ou saisissez-y la clé. Saisissez ensuite le code qu’elle affiche.',
    open: 'Ouvrir dans l’application',
    key: 'Clé',
    code: 'Code de l’application',
    submit: 'Configurer',
    removeTitle: 'Retirer l’application d’authentification ?',
    removeBody: 'Les codes arriveront à nouveau par e-mail.',
  },
  code: {
    title: 'Votre code personnel',
    lead: 'Nous ne l’affichons que cette fois. Notez-le.',
    body: (memberId: string) =>
      `Avec votre identifiant ${memberId} et votre mot de passe, il vous connecte dans un navigateur que nous ne connaissons pas.`,
    done: 'Je l’ai noté',
    askTitle: 'Obtenir un nouveau code personnel',
    askLead: 'Le code actuel ne fonctionnera plus. Le nouveau est affiché une seule fois.',
    ask: 'Afficher un nouveau code',
  },
} as const

export const recover = {
  title: 'Retrouver l’accès à votre compte',
  lead: 'Nous envoyons un lien à votre adresse e-mail. Il fonctionne pendant 60 minutes, et demande votre phrase de récupération.',
  email: 'Adresse e-mail',
  submit: 'Envoyer le lien',
  noMail: 'Vous ne pouvez plus lire ces e-mails ?',
  noMailLink: 'Récupérer sans e-mail',
  sentTitle: 'Consultez vos e-mails',
  sentBody:
    'S’il existe un compte à cette adresse, un e-mail avec un lien est en route. Cela peut prendre une minute.',
  addressTitle: 'Récupérer sans e-mail',
  addressLead:
    'Il vous faut votre identifiant, votre code personnel et votre phrase de récupération, et une adresse e-mail que vous pouvez consulter. Nous prévenons aussi l’ancienne adresse, et attendons trois jours : le titulaire peut tout arrêter.',
  memberId: 'Identifiant',
  personalCode: 'Code personnel',
  phrase: 'Phrase de récupération',
  newEmail: 'Nouvelle adresse e-mail',
  addressSubmit: 'Commencer',
  addressSentTitle: 'Consultez vos e-mails',
  addressSentBody:
    'Si tout était juste, un e-mail est en route vers la nouvelle adresse. Son lien fonctionnera dans trois jours.',
  finishTitle: 'Choisissez un nouveau mot de passe',
  finishLead: (memberId: string) =>
    `Pour le compte dont l’identifiant est ${memberId}. Tous les appareils sont déconnectés ; les clés d’accès, l’application d’authentification et le code personnel cessent d’être valables.`,
  finish: 'Enregistrer le mot de passe',
  wrongPhrase: 'Ce n’est pas la phrase de récupération du compte.',
  addressTaken:
    'La nouvelle adresse appartient désormais à un autre compte. Recommencez avec une autre.',
  waitTitle: 'Un peu de patience',
  waitBody: (at: string) =>
    `Ce lien fonctionne à partir du ${at}. Jusque-là, le titulaire peut tout arrêter.`,
  goneTitle: 'Ce lien n’est plus valable',
  goneBody: 'Il a été utilisé, il est trop ancien, ou il a été essayé trop souvent. Recommencez.',
  again: 'Recommencer',
  doneTitle: 'Vous avez un nouveau mot de passe',
  doneBody:
    'Connectez-vous avec lui maintenant. Voici votre nouveau code personnel ; nous ne l’affichons que cette fois.',
  signOn: 'Se connecter',
} as const
