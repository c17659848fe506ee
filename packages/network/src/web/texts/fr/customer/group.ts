// French: groups, the people on them, and joining one.
export const group = {
  title: 'Groupe',
  lead: 'Chacun achète avec son propre compte ; vous recevez une seule facture.',
  together: (currency: string) => `Achats de tous, en ${currency}`,
  since: (date: string) => `depuis le ${date}`,
  people: 'Qui achète sur votre facture',
  former: 'Ne font plus partie du groupe',
  formerNote: 'Leurs achats restent sur vos relevés.',
  name: 'Nom',
  signsOnWith: 'Se connecte avec',
  state: 'État',
  bought: 'Cette période',
  total: 'Total',
  you: (name: string) => `${name} (vous)`,
  states: {
    payer: 'Payeur',
    active: 'Actif',
    invited: 'Invitation envoyée',
    invitation_over: 'Invitation expirée',
    closed: 'Retiré',
  },
  add: 'Ajouter quelqu’un',
  emptyTitle: 'Personne d’autre que vous n’achète sur votre facture',
  emptyBody:
    'Ajoutez votre famille ou les personnes avec qui vous travaillez. Chaque personne se connecte avec son propre compte, ' +
    'ne voit que ses achats et reste dans les plafonds que vous fixez. Vous voyez tout, sur une seule facture.',
  statement: 'Le relevé complet',
  done: {
    invited: 'L’invitation est en route',
    added: 'C’est ajouté',
    sent: 'Un nouveau lien est en route ; le précédent ne fonctionne plus',
    withdrawn: 'L’invitation ne fonctionne plus',
    removed: 'C’est retiré',
    sign_on_removed: 'Cet accès ne fonctionne plus',
  },
  refused: {
    group_full:
      'Il n’y a plus de place : un groupe réunit au plus 50 comptes, avec 10 accès chacun.',
    too_many_invitations: 'Cela fait assez d’e-mails pour aujourd’hui. Réessayez demain.',
    last_sign_on:
      'C’est le dernier accès de ce compte. Ajoutez-en d’abord un autre, ou retirez le compte.',
    unknown_invitation: 'Cette invitation n’est plus valable : elle a été acceptée ou annulée.',
  },
  notDone: 'Cela n’a pas fonctionné',
} as const

export const groupMembership = {
  title: 'Votre place dans un groupe',
  lead: (payer: string) => `${payer} paie ce que vous achetez.`,
  sees:
    'Cette personne voit vos achats et peut vous fixer des plafonds. Les autres membres du groupe n’en voient rien, et ' +
    'vous ne voyez rien des leurs.',
  bought: 'Vos achats',
  limits: 'Vos plafonds',
  statement: 'Votre relevé',
  leave: 'Quitter le groupe',
  leaveConsequence:
    'Votre compte est fermé et vous êtes déconnecté. Vos achats restent sur la facture du payeur, et vous ' +
    'ne pouvez plus les ouvrir. Seul le payeur peut vous ajouter à nouveau.',
  leaveConfirm: 'Quitter définitivement',
} as const

export const groupAccount = {
  you: 'Votre propre compte',
  since: 'Dans le groupe depuis le',
  closedOn: 'Retiré le',
  limits: 'Plafonds',
  statement: 'Relevé',
  signOns: 'Qui se connecte',
  signOnsNote: 'Toutes les personnes de cette liste ont les mêmes droits sur ce compte.',
  signsOnAs: 'Se connecte avec',
  memberId: (member: string) => `ou l’identifiant ${member}`,
  noSignOn: 'Personne ne peut se connecter à ce compte tant que l’invitation n’est pas acceptée.',
  addSignOn: 'Ajouter un accès',
  removeSignOn: (email: string) => `Retirer ${email}`,
  removeSignOnConsequence: (email: string) =>
    `La personne qui utilise ${email} est déconnectée partout et ne peut plus se connecter à ce compte. Aucun achat n’est perdu.`,
  removeSignOnConfirm: 'Retirer cet accès',
  invited: 'Invitation',
  invitedUntil: (date: string) => `le lien fonctionne jusqu’au ${date}`,
  invitationOver: (date: string) => `le lien a expiré le ${date}`,
  resend: 'Envoyer un nouveau lien',
  withdraw: 'Annuler l’invitation',
  remove: (name: string) => `Retirer ${name}`,
  removeConsequence: (name: string) =>
    `${name} perd aussitôt l’accès à son compte et n’achète plus rien ; ses abonnements ne se renouvellent plus. Ses achats ` +
    'restent sur votre relevé. Vous pouvez revenir en arrière en envoyant une nouvelle invitation.',
  removeConfirm: 'Retirer du groupe',
  closedTitle: 'Ce compte est fermé',
  closedBody:
    'Les achats restent sur vos relevés. Invitez de nouveau la personne à la même adresse e-mail, ' +
    'et elle retrouve tous ses achats.',
  addAgain: 'Ajouter à nouveau',
} as const

export const groupAdd = {
  title: 'Ajouter quelqu’un à votre facture',
  lead: 'Cette personne reçoit un compte et un accès à elle ; vous payez ce qu’elle achète.',
  titleSignOn: 'Ajouter un accès',
  leadSignOn: (name: string) =>
    `Une autre personne pourra se connecter au compte « ${name} », y voir et y acheter les mêmes choses.`,
  labels: {
    first_name: 'Prénom',
    last_name: 'Nom de famille, s’il y en a un',
    email: 'Adresse e-mail',
    member_id: 'Identifiant',
    password: 'Mot de passe',
    password_again: 'Confirmer le mot de passe',
    recovery_phrase: 'Phrase de récupération',
  },
  help: {
    email: 'L’invitation y est envoyée. Elle est valable 14 jours.',
    member_id: 'Un nom court pour se connecter. Il n’a pas besoin d’être unique.',
    password: '10 caractères au moins.',
    recovery_phrase: 'Une phrase qui permet de retrouver l’accès. La personne pourra la changer.',
  },
  self: 'Choisir vous-même le mot de passe',
  selfNote:
    'Pour un enfant, par exemple. Laissez ces champs vides, et la personne choisit son mot de passe par le lien que ' +
    'nous lui envoyons.',
  submit: 'Ajouter',
  cancel: 'Retour',
  errors: {
    email_taken: 'Quelqu’un de votre groupe a déjà cette adresse. Utilisez-en une autre.',
    already_invited: 'Cette adresse a déjà une invitation. Renvoyez-la plutôt.',
  },
} as const

export const join = {
  title: 'Vous avez une invitation',
  lead: (payer: string) => `${payer} souhaite payer ce que vous achetez ici.`,
  how:
    'Vous recevez un accès à vous, chez tous les marchands du réseau. Cette personne voit vos achats et peut ' +
    'fixer des plafonds ; les marchands n’apprennent jamais qui vous êtes.',
  account: 'Votre compte',
  name: 'Nom',
  email: 'E-mail',
  memberId: 'Identifiant',
  password: 'Mot de passe',
  passwordHelp: '10 caractères au moins. Plusieurs mots à la suite conviennent bien.',
  passwordAgain: 'Confirmer le mot de passe',
  phrase: 'Phrase de récupération',
  phraseHelp:
    'Une phrase que personne d’autre n’écrirait. Elle vous rend l’accès si vous oubliez le mot de passe.',
  submit: 'Rejoindre',
  otherTitle: (name: string) => `Un compte est déjà connecté dans ce navigateur : ${name}`,
  otherBody: 'Rejoindre le groupe déconnecte cette personne ici et vous connecte à sa place.',
  doneTitle: 'Vous faites partie du groupe',
  doneBody: (member: string) =>
    `Bienvenue, ${member}. Vous pouvez acheter chez tous les marchands du réseau.`,
  codeTitle: 'Votre code personnel',
  codeBody:
    'Avec votre identifiant, il vous connecte dans un navigateur qui ne vous connaît pas. Il n’est affiché que cette ' +
    'fois : notez-le.',
  continue: 'Aller à votre compte',
  endedTitle: 'Cette invitation n’est plus valable',
  endedBody:
    'Elle a été utilisée, annulée, ou date de plus de 14 jours. La personne qui vous a invité peut envoyer un nouveau lien.',
  takenTitle: 'Cette adresse a déjà un compte',
  takenBody:
    'Une adresse e-mail n’a qu’un seul compte. Demandez à la personne qui vous a invité d’inviter une autre de vos adresses.',
  signOn: 'Se connecter',
} as const
