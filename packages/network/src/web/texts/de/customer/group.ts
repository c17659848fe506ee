// German: groups, the people on them, and joining one.
export const group = {
  title: 'Gruppe',
  lead: 'Alle kaufen mit einem eigenen Konto; Sie erhalten eine einzige Rechnung.',
  together: (currency: string) => `Gemeinsam gekauft in ${currency}`,
  since: (date: string) => `seit dem ${date}`,
  people: 'Wer auf Ihre Rechnung kauft',
  former: 'Nicht mehr in der Gruppe',
  formerNote: 'Was sie gekauft haben, bleibt in Ihren Kontoauszügen.',
  name: 'Name',
  signsOnWith: 'Meldet sich an mit',
  state: 'Status',
  bought: 'In diesem Zeitraum',
  total: 'Alle zusammen',
  you: (name: string) => `${name} (Sie)`,
  states: {
    payer: 'Zahlt',
    active: 'Aktiv',
    invited: 'Eingeladen',
    invitation_over: 'Einladung abgelaufen',
    closed: 'Entfernt',
  },
  add: 'Jemanden hinzufügen',
  emptyTitle: 'Außer Ihnen kauft niemand auf Ihre Rechnung',
  emptyBody:
    'Fügen Sie Ihre Familie hinzu oder die Menschen, mit denen Sie arbeiten. Alle melden sich mit einem eigenen ' +
    'Konto an, sehen nur die eigenen Käufe und bleiben innerhalb der Limits, die Sie setzen. Sie sehen alles, auf ' +
    'einer Rechnung.',
  statement: 'Vollständiger Kontoauszug',
  done: {
    invited: 'Die Einladung ist unterwegs',
    added: 'Hinzugefügt',
    sent: 'Ein neuer Link ist unterwegs; der vorige gilt nicht mehr',
    withdrawn: 'Die Einladung gilt nicht mehr',
    removed: 'Entfernt',
    sign_on_removed: 'Diese Anmeldung gilt nicht mehr',
  },
  refused: {
    group_full:
      'Es ist kein Platz mehr: Eine Gruppe hat höchstens 50\u00a0Konten mit je 10\u00a0Anmeldungen.',
    too_many_invitations: 'Für heute sind das genug E-Mails. Versuchen Sie es morgen wieder.',
    last_sign_on:
      'Es ist die letzte Anmeldung dieses Kontos. Fügen Sie zuerst eine andere hinzu, oder entfernen Sie das Konto.',
    unknown_invitation: 'Diese Einladung ist erledigt: Sie wurde angenommen oder zurückgezogen.',
  },
  notDone: 'Das hat nicht geklappt',
} as const

export const groupMembership = {
  title: 'Ihr Platz in einer Gruppe',
  lead: (payer: string) => `${payer} bezahlt, was Sie kaufen.`,
  sees:
    'Diese Person sieht, was Sie kaufen, und kann Limits für Sie setzen. Andere in der Gruppe sehen nichts davon, ' +
    'und Sie sehen nichts von den anderen.',
  bought: 'Ihre Käufe',
  limits: 'Ihre Limits',
  statement: 'Ihr Kontoauszug',
  leave: 'Gruppe verlassen',
  leaveConsequence:
    'Ihr Konto wird geschlossen, und Sie werden abgemeldet. Was Sie gekauft haben, bleibt auf der Rechnung der ' +
    'Person, die zahlt, und Sie können es nicht mehr öffnen. Nur diese Person kann Sie wieder hinzufügen.',
  leaveConfirm: 'Endgültig verlassen',
} as const

export const groupAccount = {
  you: 'Ihr eigenes Konto',
  since: 'In der Gruppe seit',
  closedOn: 'Entfernt am',
  limits: 'Limits',
  statement: 'Kontoauszug',
  signOns: 'Wer sich anmeldet',
  signOnsNote: 'Alle, die hier stehen, haben in diesem Konto dieselben Rechte.',
  signsOnAs: 'Meldet sich an als',
  memberId: (member: string) => `oder Mitgliedsname ${member}`,
  noSignOn: 'Bis die Einladung angenommen ist, kann sich niemand in diesem Konto anmelden.',
  addSignOn: 'Weitere Anmeldung hinzufügen',
  removeSignOn: (email: string) => `${email} entfernen`,
  removeSignOnConsequence: (email: string) =>
    `${email} wird überall abgemeldet und kann sich in diesem Konto nicht mehr anmelden. Nichts Gekauftes geht verloren.`,
  removeSignOnConfirm: 'Anmeldung entfernen',
  invited: 'Eingeladen',
  invitedUntil: (date: string) => `der Link gilt bis zum ${date}`,
  invitationOver: (date: string) => `der Link galt bis zum ${date}`,
  resend: 'Neuen Link senden',
  withdraw: 'Einladung zurückziehen',
  remove: (name: string) => `${name} entfernen`,
  removeConsequence: (name: string) =>
    `${name} wird abgemeldet und kauft nichts mehr, und Abonnements dieser Person verlängern sich nicht mehr. Was gekauft wurde, ` +
    'bleibt in Ihrem Kontoauszug. Mit einer neuen Einladung machen Sie das rückgängig.',
  removeConfirm: 'Aus der Gruppe entfernen',
  closedTitle: 'Dieses Konto ist geschlossen',
  closedBody:
    'Was gekauft wurde, bleibt in Ihren Kontoauszügen. Wenn Sie dieselbe E-Mail-Adresse wieder einladen, ist ' +
    'alles, was mit ihr gekauft wurde, wieder da.',
  addAgain: 'Wieder hinzufügen',
} as const

export const groupAdd = {
  title: 'Jemanden auf Ihre Rechnung nehmen',
  lead: 'Die Person erhält ein eigenes Konto und eine eigene Anmeldung; Sie bezahlen, was sie kauft.',
  titleSignOn: 'Anmeldung hinzufügen',
  leadSignOn: (name: string) =>
    `Eine weitere Person, die sich im Konto „${name}“ anmeldet und dasselbe sieht und kauft.`,
  labels: {
    first_name: 'Vorname',
    last_name: 'Nachname, falls vorhanden',
    email: 'E-Mail-Adresse',
    member_id: 'Mitgliedsname',
    password: 'Passwort',
    password_again: 'Passwort, noch einmal',
    recovery_phrase: 'Wiederherstellungsphrase',
  },
  help: {
    email: 'Hierhin geht die Einladung. Sie gilt 14\u00a0Tage.',
    member_id: 'Ein kurzer Name zum Anmelden. Andere dürfen denselben haben.',
    password: 'Mindestens 10\u00a0Zeichen.',
    recovery_phrase:
      'Ein Satz, mit dem die Person wieder in ihr Konto kommt. Er lässt sich später ändern.',
  },
  self: 'Passwort selbst wählen',
  selfNote:
    'Zum Beispiel für ein Kind. Wenn Sie diese Felder leer lassen, wählt die Person ihr Passwort selbst, über den ' +
    'Link, den wir ihr per E-Mail senden.',
  submit: 'Hinzufügen',
  cancel: 'Zurück',
  errors: {
    email_taken: 'Diese Adresse hat in Ihrer Gruppe schon jemand. Nehmen Sie eine andere.',
    already_invited:
      'Diese Adresse ist schon eingeladen. Senden Sie stattdessen diese Einladung erneut.',
  },
} as const

export const join = {
  title: 'Sie sind eingeladen',
  lead: (payer: string) => `${payer} möchte bezahlen, was Sie hier kaufen.`,
  how:
    'Sie bekommen eine eigene Anmeldung, bei jedem Anbieter des Netzwerks. Wer zahlt, sieht Ihre Käufe und kann Limits ' +
    'setzen; Anbieter erfahren nie, wer Sie sind.',
  account: 'Ihr Konto',
  name: 'Name',
  email: 'E-Mail',
  memberId: 'Mitgliedsname',
  password: 'Passwort',
  passwordHelp: 'Mindestens 10\u00a0Zeichen. Mehrere Wörter sind gut.',
  passwordAgain: 'Passwort, noch einmal',
  phrase: 'Wiederherstellungsphrase',
  phraseHelp:
    'Ein Satz, den nur Sie schreiben würden. Mit ihm kommen Sie wieder in Ihr Konto, falls Sie das Passwort vergessen.',
  submit: 'Beitreten',
  otherTitle: (name: string) => `In diesem Browser ist ${name} angemeldet`,
  otherBody: 'Wenn Sie beitreten, wird diese Person hier abgemeldet, und Sie werden angemeldet.',
  doneTitle: 'Sie sind beigetreten',
  doneBody: (member: string) =>
    `Willkommen, ${member}. Sie können bei jedem Anbieter des Netzwerks kaufen.`,
  codeTitle: 'Ihr persönlicher Code',
  codeBody:
    'Zusammen mit Ihrem Mitgliedsnamen meldet er Sie in einem Browser an, der Sie nicht kennt. Er wird nur dieses ' +
    'eine Mal gezeigt: Schreiben Sie ihn auf.',
  continue: 'Zu Ihrem Konto',
  endedTitle: 'Diese Einladung gilt nicht mehr',
  endedBody:
    'Sie wurde benutzt, zurückgezogen oder ist älter als 14\u00a0Tage. Wer Sie eingeladen hat, kann einen neuen Link senden.',
  takenTitle: 'Zu dieser Adresse gibt es schon ein Konto',
  takenBody:
    'Eine E-Mail-Adresse hat nur ein Konto. Bitten Sie die Person, die Sie eingeladen hat, eine andere Ihrer Adressen ' +
    'einzuladen.',
  signOn: 'Anmelden',
} as const
