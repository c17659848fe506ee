// German: the people of an organisation.

export const people = {
  title: 'Personen',
  lead: (organisation: string) =>
    `Alle hier arbeiten für ${organisation}, bei jedem ihrer Händlerkonten. Was jemand darf, folgt aus der Rolle.`,
  person: 'Wer',
  role: 'Rolle',
  you: (name: string) => `${name} (Sie)`,
  invited: (email: string) => `${email}, eingeladen`,
  until: (day: string) => `Der Link gilt bis zum ${day}.`,
  withdraw: 'Zurücknehmen',
  withdrawOf: (email: string) => `Die Einladung an ${email} zurücknehmen`,
  invite: 'Jemanden einladen',
  inviteNote:
    'Die Person bekommt einen Link, der einmal gilt, sieben Tage lang. Sie braucht hier ein Konto, aber keine Karte.',
  email: 'E-Mail-Adresse',
  send: 'Einladung senden',
  malformed: 'Schreiben Sie eine E-Mail-Adresse, etwa ada@example.org.',
  done: {
    invited: 'Die Einladung ist unterwegs',
    withdrawn: 'Die Einladung ist zurückgenommen: Ihr Link gilt nicht mehr',
    changed: 'Die Rolle ist geändert und gilt ab jetzt',
    removed: 'Die Person gehört nicht mehr zur Organisation',
  },
  notDone: 'Das war nicht möglich',
  refused: {
    last_owner:
      'Eine Organisation behält mindestens einen Inhaber. Machen Sie zuerst jemand anderen dazu.',
    organisation_full: 'Es gibt schon fünfzig Personen und offene Einladungen.',
    already_invited:
      'An diese Adresse ist schon eine Einladung unterwegs. Nehmen Sie sie zurück, um eine neue zu senden.',
    too_many_invitations:
      'Seit gestern wurden zwanzig Einladungen gesendet. Versuchen Sie es morgen wieder.',
    gone: 'Jemand hat es inzwischen geändert: So steht es jetzt.',
  },
} as const

export const person = {
  since: 'Dabei seit',
  change: 'Rolle ändern',
  save: 'Ändern',
  end: (name: string) => `${name} entfernen`,
  endConsequence: (name: string) =>
    `${name} sieht hier von da an nichts mehr. Das eigene Konto bleibt, wie es ist. Tauschen Sie die Schlüssel, die bekannt waren.`,
  endConfirm: 'Entfernen',
  leave: 'Die Organisation verlassen',
  leaveConsequence:
    'Sie sehen hier von da an nichts mehr. Zurück kommen Sie nur mit einer Einladung. Ihr eigenes Konto bleibt, wie es ist.',
  leaveConfirm: 'Verlassen',
} as const
