// German: opening an account.
export const register = {
  title: 'Konto eröffnen',
  lead: 'Einmal, für jeden Anbieter des Netzwerks.',
  steps: (step: string, count: string) => `Schritt ${step} von ${count}`,
  stepNames: ['Sie', 'Ihre Karte', 'Anmeldung'],
  haveOne: 'Sie haben schon ein Konto?',
  signOn: 'Anmelden',
  known:
    'Falls es zu dieser Adresse schon ein Konto gibt, steht das in einer E-Mail, die wir eben gesendet haben. Dann brauchen Sie keine Karte:',
  otherEmail: 'Andere Adresse',
  labels: {
    first_name: 'Vorname',
    last_name: 'Nachname, falls vorhanden',
    country: 'Land',
    postal_code: 'Postleitzahl',
    email: 'E-Mail-Adresse',
  },
  help: {
    email: 'Hierhin kommen Ihre Rechnungen. Anbieter sehen die Adresse nie.',
    postal_code: 'So, wie die Bank Ihrer Karte sie kennt.',
  },
  tooShort: (count: string) => `Bitte geben Sie mindestens ${count}\u00a0Zeichen ein.`,
  errors: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    malformed: 'Das sieht nicht richtig aus. Bitte prüfen Sie es.',
    too_short: 'Das ist zu kurz. Bitte geben Sie mehr ein.',
    too_long: 'Das ist zu lang. Bitte geben Sie weniger ein.',
    too_weak: 'Das ist leicht zu erraten. Bitte wählen Sie etwas anderes.',
    mismatch: 'Die beiden Passwörter stimmen nicht überein. Bitte geben Sie beide noch einmal ein.',
    unsupported: 'Bitte wählen Sie etwas aus der Liste.',
  },
  next: 'Weiter',
  nextCard: 'Weiter: Ihre Karte',
  openWithoutCard: 'Konto eröffnen',
  withoutCardNote:
    'Wer für einen Anbieter arbeitet, braucht keine Karte; vor dem ersten Kauf wird eine verlangt.',
  nextNote:
    'Ihre Kartennummer geht an die Seite des Zahlungsdienstleisters und nie an uns. Um die Karte zu prüfen, ' +
    'wird ein kleiner Betrag vorgemerkt und sofort wieder freigegeben. Jetzt wird nichts abgebucht.',
} as const

export const registerReturn = {
  declined: {
    title: 'Die Karte wurde abgelehnt',
    body: 'Die Bank, von der die Karte ist, hat sie abgelehnt und uns keinen Grund genannt.',
  },
  expired: {
    title: 'Die Karte ist abgelaufen',
    body: 'Laut Zahlungsdienstleister ist das Ablaufdatum der Karte überschritten.',
  },
  postal_code_mismatch: {
    title: 'Die Postleitzahl stimmt nicht',
    body: 'Die Bank der Karte kennt eine andere Postleitzahl als die, die Sie angegeben haben.',
  },
  cancelled: {
    title: 'Noch keine Karte',
    body: 'Sie haben die Seite für die Karte vorzeitig verlassen. Alles andere ist gespeichert.',
  },
  failed: {
    title: 'Die Karte konnte nicht geprüft werden',
    body: 'Der Zahlungsdienstleister hat nicht so geantwortet, wie er sollte. Das liegt nicht an Ihnen.',
  },
  pending: {
    title: 'Die Karte wird noch geprüft',
    body: 'Der Zahlungsdienstleister hat noch nicht geantwortet. Meist dauert es nur einige Sekunden.',
  },
  whatNow:
    'Es wurde nichts abgebucht. Versuchen Sie es erneut, mit dieser oder einer anderen Karte.',
  retry: 'Erneut versuchen',
  refresh: 'Noch einmal nachsehen',
  later: 'Nicht jetzt',
} as const

export const registerFinish = {
  title: 'Ihr Konto ist eröffnet',
  lead: 'Ihre Karte ist geprüft, und es wurde nichts abgebucht. Wie möchten Sie sich das nächste Mal anmelden?',
  passkey: 'Mit einem Passkey',
  password: 'Passwort',
  passwordHelp: 'Mindestens 10\u00a0Zeichen. Mehrere Wörter sind gut.',
  again: 'Passwort, noch einmal',
  continue: 'Weiter',
  continueBuying: (item: string) => `Weiter zu „${item}“`,
  mailbox: (email: string) =>
    `Wir haben einen Link an ${email} geschickt. Öffnen Sie ihn bei Gelegenheit: Bis dahin gehen keine Rechnungen dorthin, und kein Link meldet Sie an.`,
  later:
    'Wiederherstellungsphrase, persönlicher Code und ein anderer Mitgliedsname haben Zeit: Sie finden sie in Ihrem Profil.',
} as const
