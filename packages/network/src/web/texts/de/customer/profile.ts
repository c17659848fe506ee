// German: the profile, and what is known of a person.
export const profile = {
  title: 'Profil',
  lead: 'Wer Sie für das Netzwerk sind. Anbieter erfahren nichts davon.',
  toDo: {
    title: 'Noch offen, wenn Sie mögen',
    mailbox: {
      label: 'Ihre E-Mail-Adresse bestätigen',
      why: 'Öffnen Sie den Link, den wir Ihnen geschickt haben. Bis dahin kommen keine Rechnungen per E-Mail, und kein Link meldet Sie an.',
    },
    way_in: {
      label: 'Ein Passwort oder einen Passkey wählen',
      why: 'Bis dahin führt nur ein Link per E-Mail in Ihr Konto.',
    },
    phrase: {
      label: 'Eine Wiederherstellungsphrase notieren',
      why: 'Sie bringt Sie zurück, wenn Ihr Passwort verloren ist.',
    },
    code: {
      label: 'Ihren persönlichen Code holen',
      why: 'Mit ihm gilt Ihr Mitgliedsname in jedem Browser.',
    },
  },
  saved: {
    name: 'Ihr Name wurde geändert.',
    residence: 'Ihr Land wurde geändert.',
    language: 'Ihre Sprache wurde geändert.',
    schedule: 'Abrechnungstag und Zeitzone wurden gespeichert.',
    email_asked:
      'Wir haben einen Link an die neue Adresse gesendet. Die alte gilt, bis Sie ihn öffnen.',
    email: 'Ihre E-Mail-Adresse wurde geändert.',
    email_proof: 'Wir haben den Link noch einmal geschickt.',
  },
  name: 'Name',
  firstName: 'Vorname',
  lastName: 'Nachname, falls vorhanden',
  saveName: 'Namen speichern',
  residence: 'Wo Sie wohnen',
  residenceHelp: (currency: string) =>
    `Das Land steht von jetzt an auf Ihren Rechnungen; frühere bleiben, wie sie sind. Ihr Konto bleibt in ${currency}.`,
  postalCodeHelp: 'Wie man sie in Ihrem Land schreibt; leer, wo es keine gibt.',
  saveResidence: 'Land speichern',
  email: 'E-Mail',
  emailNow: (email: string) => `Jetzt: ${email}`,
  emailUnproved: 'Noch nicht bestätigt: Öffnen Sie den Link, den wir dorthin geschickt haben.',
  emailProof: 'Link noch einmal schicken',
  emailNew: 'Neue E-Mail-Adresse',
  emailHelp:
    'Ein Link geht an die neue Adresse; die Änderung gilt, sobald Sie ihn öffnen. Die alte Adresse wird benachrichtigt.',
  emailWaiting: (email: string, date: string) =>
    `${email} muss noch bis zum ${date} bestätigt werden.`,
  saveEmail: 'Link senden',
  language: 'Sprache',
  languageHelp: 'Für Seiten und E-Mails.',
  languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' },
  saveLanguage: 'Sprache speichern',
  billing: 'Abrechnung',
  billingHelp: 'Beides lässt sich einmal in 31\u00a0Tagen ändern.',
  billingDay: 'Abrechnungstag im Monat',
  billingDayHelp: 'In Monaten ohne diesen Tag gilt der letzte.',
  timeZone: 'Zeitzone',
  timeZoneHelp: 'Tage, Limits und Abrechnung richten sich danach.',
  saveBilling: 'Abrechnungstag und Zeitzone speichern',
  billingPayer: 'Wer für Ihr Konto zahlt, bestimmt Abrechnungstag und Zeitzone.',
  billingFixed: (date: string) => `Eine Änderung ist am ${date} wieder möglich.`,
  facts: 'Was sich nicht ändert',
  memberId: 'Mitgliedsname',
  currency: 'Währung',
  country: 'Land',
  postalCode: 'Postleitzahl',
  since: 'Registriert am',
  more: 'Mehr',
  toSecurity: 'Passwort, Passkeys und Sitzungen',
  toPrivacy: 'Ihre Daten: wer was weiß, Export, Konto schließen',
  errors: {
    missing: 'Füllen Sie dieses Feld aus.',
    malformed: 'Das sieht nicht richtig aus.',
    too_long: 'Das ist zu lang.',
    too_short: 'Das ist zu kurz.',
    too_weak: 'Das ist zu leicht zu erraten.',
    unsupported: 'Wählen Sie etwas aus der Liste.',
    unchanged: 'Das ist schon Ihre Adresse.',
    too_soon: 'Die letzte Änderung liegt weniger als 31\u00a0Tage zurück.',
  },
  emailConfirm: {
    title: 'Adresse bestätigen',
    lead: (email: string) =>
      `Sobald Sie bestätigt haben, gehen die E-Mails Ihres Kontos an ${email}.`,
    stranger:
      'Falls Sie von keinem solchen Konto wissen, schließen Sie diese Seite: Dann kommt hier keine E-Mail an.',
    confirm: 'Diese Adresse verwenden',
    gone: 'Dieser Link gilt nicht mehr',
    goneBody: 'Er wurde benutzt, ist zu alt, oder es wurde ein neuerer angefordert.',
    toProfile: 'Zum Profil',
    done: 'Die Adresse ist bestätigt',
    doneBody: (email: string) => `Die E-Mails Ihres Kontos gehen von jetzt an an ${email}.`,
  },
} as const

export const privacy = {
  title: 'Ihre Daten',
  lead: 'Wer was über Sie weiß, was das Netzwerk speichert und wie Sie es verlassen.',
  merchants: 'Was Anbieter erfahren haben',
  merchantsLead:
    'Kein Anbieter hat Ihren Namen, Ihre Anschrift oder Ihre E-Mail-Adresse erfahren. Jeder kennt Sie unter einer Kennung, die bei jedem Anbieter anders ist.',
  merchant: 'Anbieter',
  visited: 'Zuletzt dort angemeldet',
  told: 'Hat erfahren',
  toldId: 'eine Kennung, die nur dieser Anbieter für Sie hat',
  toldPurchases: 'eine Kennung, die nur dieser Anbieter für Sie hat, und was dort gekauft wurde',
  notVisited: 'Nicht besucht',
  merchantsNone: 'Noch weiß kein Anbieter von Ihnen',
  merchantsNoneBody:
    'Ein Anbieter erscheint hier, wenn Sie sich dort zum ersten Mal anmelden oder etwas kaufen.',
  part: {
    heading: 'Trennung',
    open: 'Trennen',
    parted: 'Getrennt am',
    title: (merchant: string) => `Von ${merchant} trennen`,
    lead: (merchant: string) =>
      `${merchant} kennt Sie unter einer Kennung, die niemand sonst hat. Sie endet jetzt, und mit ihr Ihre Anmeldungen dort. Kommen Sie wieder, so sind Sie jemand Neues.`,
    rest: 'Was dort ohne Rückfrage gekauft wurde, wird wieder gefragt. Ihr offener Betrag, Ihre Abrechnungen und andere Anbieter bleiben, wie sie sind.',
    owned: (merchant: string) => `Was Sie von ${merchant} besitzen`,
    keep: 'In meiner Bibliothek behalten',
    keepHelp: (merchant: string) =>
      `Es öffnet sich wie bisher. Wenn Sie es dort öffnen, kann ${merchant} am Kauf erkennen, wer Sie waren.`,
    giveUp: 'Aufgeben',
    giveUpHelp: 'Es öffnet sich nie wieder, und kein Geld kommt zurück.',
    choose: 'Bitte wählen Sie eines von beiden.',
    subscribed:
      'Dort läuft ein Abonnement: Kündigen Sie es zuerst, dann werden die übrigen Tage gutgeschrieben.',
    toSubscriptions: 'Zu Ihren Abonnements',
    submit: 'Trennen',
    stay: 'Alles so lassen',
  },
  exportTitle: 'Export',
  exportLead:
    'Ein Archiv mit allem, was das Netzwerk über Sie speichert: Tabellen zum Lesen und dieselben Daten für Programme.',
  exportDo: 'Meine Daten herunterladen',
  readme: (network: string, at: string) =>
    `Alles, was ${network} über Sie speichert, erstellt am ${at}.\n\n` +
    'profile.json        wer Sie sind\nsign-ons.json       wie Sie sich anmelden\n' +
    'purchases.json/.csv was Sie gekauft haben; Beträge in Millionsteln der Währung (micros)\n' +
    'statements.json     der laufende Zeitraum\npast-statements.json, payments.json, credits.json   was davor war\nlimits.json         Limits und Einfrieren\n' +
    'subscriptions.json  Abonnements\nrefunds.json, disputes.json  was Sie zurückverlangt haben\n' +
    'gifts.json          was Sie verschenkt haben\nsessions.json       wann und von welcher Art von Gerät Sie sich angemeldet haben\n' +
    'merchants.json      bei welchen Anbietern Sie sich angemeldet haben; jeder kennt Sie unter einer eigenen Kennung\n' +
    'partings.json       von welchen Anbietern Sie sich getrennt haben, und wann\n' +
    'notices.json        was Ihnen per E-Mail gesendet wurde\n\nPasswörter und Karten werden nicht gespeichert: von Passwörtern nur ein Hash, von Karten nur der Name, den der Zahlungsdienstleister ihnen gibt.\n',
  closeTitle: 'Konto schließen',
  closeLead: 'Schließt Ihr Konto endgültig und löscht, was das Netzwerk über Sie weiß.',
  closeDo: 'Konto schließen und löschen',
} as const

export const closing = {
  title: 'Schließen und löschen',
  titleMember: 'Verlassen und löschen',
  leadPayer:
    'Dies schließt das gesamte Konto mit allen Mitgliedern. Es lässt sich nicht rückgängig machen.',
  leadMember:
    'Dies schließt Ihren eigenen Teil des Kontos. Das Konto der Person, die zahlt, und die anderen Mitglieder bleiben.',
  leadShared:
    'Dies entfernt Ihren Weg zur Anmeldung. Andere, die das Konto mitbenutzen, behalten ihren.',
  blocked: 'Es kann noch nicht geschlossen werden',
  blockers: {
    owed: (amount: string) => `Es sind noch ${amount} offen.`,
    asked: (amount: string, date: string) =>
      `Es sind noch ${amount} offen. Der Betrag wird am ${date} angefordert; schließen Sie das Konto, sobald er bezahlt ist.`,
    request_open: 'Eine Zahlung läuft gerade. Warten Sie die Antwort Ihrer Bank ab.',
    credits_open: 'Über eine Erstattung oder Beanstandung ist noch nicht entschieden.',
    reserved:
      'Einem Anbieter ist noch ein Betrag zugesagt. Versuchen Sie es wieder, wenn die Zusage abgelaufen ist.',
    subscriptions: 'Ein Abonnement läuft noch. Kündigen Sie es zuerst.',
    other: 'In diesem Konto ist noch etwas offen.',
  },
  ask: 'Betrag anfordern lassen',
  askLead: (date: string) =>
    `Ein so kleiner Betrag wird sonst von Rechnung zu Rechnung übertragen. Wenn Sie gehen möchten, wird er am ${date} angefordert, so klein er auch ist.`,
  lost: 'Was verloren geht',
  losses: {
    access: (count: string) =>
      `Der Zugang zu allem, was Sie gekauft haben: ${count === '1' ? '1 Kauf' : `${count}\u00a0Käufe`}.`,
    members: (count: string) =>
      count === '1'
        ? 'Das Konto eines weiteren Mitglieds: Auch dieses wird geschlossen und gelöscht.'
        : `Die Konten von ${count} weiteren Mitgliedern: Auch diese werden geschlossen und gelöscht.`,
    signOn: 'Ihr Weg zur Anmeldung, auf jedem Gerät.',
    person:
      'Ihr Name, Ihre Anschrift, Ihre E-Mail-Adresse, Ihr Mitgliedsname, Ihre Geräte, Nachrichten und Erklärungen.',
    export: 'Die Möglichkeit, Ihre Daten zu exportieren: Tun Sie es vorher.',
  },
  kept: 'Was bleibt',
  keptBody:
    'Beträge und Zeitpunkte von Käufen und Zahlungen bleiben in den Büchern, wie es das Gesetz verlangt, unter einer Kennung ohne Namen.',
  wayBack:
    'Woher Ihre letzte Zahlung kam, wissen wir noch 30\u00a0Tage, oder bis Ihre Geschenke eingelöst oder abgelaufen sind: Was noch an Sie zurückkommt, geht dorthin.',
  credit: (amount: string) =>
    `Ihr Guthaben von ${amount} geht über Ihr letztes Zahlungsmittel zurück.`,
  word: 'löschen',
  type: (word: string) => `Geben Sie zur Bestätigung „${word}“ ein`,
  wrong: (word: string) => `Geben Sie das Wort „${word}“ so ein, wie es hier steht.`,
  confirm: 'Endgültig schließen und löschen',
  back: 'Zurück zu Ihren Daten',
  done: 'Ihr Konto ist geschlossen',
  doneBody:
    'Was das Netzwerk über Sie wusste, wird jetzt gelöscht. Die Bücher behalten Beträge unter einer Kennung ohne Namen.',
  toHome: 'Zur Startseite',
} as const
