// French: the people of an organisation.

export const people = {
  title: 'Personnes',
  lead: (organisation: string) =>
    `Toutes les personnes ici travaillent pour ${organisation}, pour chacun de ses comptes marchands. Ce que chacune peut faire dépend de son rôle.`,
  person: 'Qui',
  role: 'Rôle',
  you: (name: string) => `${name} (vous)`,
  invited: (email: string) => `${email}, sur invitation`,
  until: (day: string) => `Le lien est valable jusqu’au ${day}.`,
  withdraw: 'Retirer',
  withdrawOf: (email: string) => `Retirer l’invitation de ${email}`,
  invite: 'Inviter quelqu’un',
  inviteNote:
    'La personne reçoit un lien, valable une fois, pendant sept jours. Il lui faut un compte ici, mais pas de carte.',
  email: 'Adresse e-mail',
  send: 'Envoyer l’invitation',
  malformed: 'Écrivez une adresse e-mail, par exemple ada@example.org.',
  done: {
    invited: 'L’invitation est en route',
    withdrawn: 'L’invitation est retirée : son lien ne fonctionne plus',
    changed: 'Le rôle est changé, dès maintenant',
    removed: 'Cette personne ne fait plus partie de l’organisation',
  },
  notDone: 'Ce n’était pas possible',
  refused: {
    last_owner:
      'Une organisation garde au moins un propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.',
    organisation_full: 'Il y a déjà cinquante personnes et invitations ouvertes.',
    already_invited: 'Cette adresse a déjà une invitation. Retirez-la pour en envoyer une autre.',
    too_many_invitations: 'Vingt invitations sont parties depuis hier. Réessayez demain.',
    gone: 'Quelqu’un l’a changé entre-temps : voici l’état actuel.',
  },
} as const

export const person = {
  since: 'Ici depuis le',
  change: 'Changer le rôle',
  save: 'Changer',
  end: (name: string) => `Retirer ${name}`,
  endConsequence: (name: string) =>
    `${name} ne verra plus rien ici. Son propre compte reste tel quel. Changez les clés qui lui étaient connues.`,
  endConfirm: 'Retirer',
  leave: 'Quitter l’organisation',
  leaveConsequence:
    'Vous ne verrez plus rien ici. Pour revenir, il faudra une invitation. Votre propre compte reste tel quel.',
  leaveConfirm: 'Quitter',
} as const
