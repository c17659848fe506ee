// German: opening an account.
export const register = {
  title: 'Konto eröffnen',
  lead: 'Einmal, für jeden Anbieter des Netzwerks.',
  steps: (step: string, count: string) => `Schritt ${step} von ${count}`,
  stepNames: ['Über Sie', 'Ihre Karte', 'Fertig'],
  haveOne: 'Sie haben schon ein Konto?',
  signOn: 'Anmelden',
  sections: {
    you: 'Über Sie',
    signOn: 'Wie Sie sich anmelden',
    bill: 'Ihre Rechnung',
  },
  labels: {
    first_name: 'Vorname',
    last_name: 'Nachname, falls vorhanden',
    country: 'Land',
    postal_code: 'Postleitzahl',
    email: 'E-Mail-Adresse',
    member_id: 'Mitgliedsname',
    password: 'Passwort',
    password_again: 'Passwort, noch einmal',
    recovery_phrase: 'Wiederherstellungsphrase',
    time_zone: 'Zeitzone',
    currency: 'Währung Ihrer Rechnung',
  },
  help: {
    email: 'Hierhin kommen Ihre Rechnungen. Anbieter sehen sie nie.',
    postal_code: 'So, wie die Bank Ihrer Karte sie kennt.',
    member_id: 'Ein kurzer Name zum Anmelden, zum Beispiel „ada“.',
    password: 'Mindestens 10\u00a0Zeichen. Mehrere Wörter sind gut.',
    recovery_phrase:
      'Ein Satz, den nur Sie schreiben würden. Bewahren Sie ihn an einem sicheren Ort auf.',
    time_zone: 'Ihre Tage, Monate und Limits richten sich danach.',
  },
  tooShort: (count: string) => `Bitte schreiben Sie mindestens ${count} Zeichen.`,
  errors: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    malformed: 'Das sieht nicht richtig aus. Bitte prüfen Sie es.',
    too_short: 'Das ist zu kurz. Bitte schreiben Sie mehr.',
    too_long: 'Das ist zu lang. Bitte schreiben Sie weniger.',
    too_weak: 'Das ist leicht zu erraten. Bitte wählen Sie etwas anderes.',
    mismatch: 'Die beiden Passwörter stimmen nicht überein. Bitte geben Sie beide noch einmal ein.',
    in_use:
      'Das kann nicht verwendet werden. Falls es Ihnen gehört, melden Sie sich stattdessen an.',
    unsupported: 'Bitte wählen Sie etwas aus der Liste.',
  },
  next: 'Weiter: Ihre Karte',
  nextNote:
    'Ihre Kartennummer geht an die Seite des Zahlungsdienstleisters und nie an uns. Um die Karte zu prüfen, ' +
    'wird ein kleiner Betrag autorisiert und sofort wieder freigegeben.',
} as const

export const registerReturn = {
  verified: {
    title: 'Ihr Konto ist eröffnet',
    body: (member: string) =>
      `Willkommen, ${member}. Ihre Karte ist geprüft; es wurde nichts abgebucht.`,
    code: 'Ihr persönlicher Code',
    codeHelp:
      'Schreiben Sie ihn auf; wir zeigen ihn nur dieses eine Mal. Mit Ihrem Mitgliedsnamen findet er Ihr Konto in einem Browser, den wir noch nicht kennen.',
    continue: 'Weiter',
    continueBuying: (item: string) => `Weiter zu „${item}“`,
  },
  declined: {
    title: 'Die Karte wurde abgelehnt',
    body: 'Die Bank, die die Karte ausgegeben hat, hat abgelehnt. Den Grund nennt sie uns nicht.',
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
    body: 'Sie haben die Kartenseite verlassen, bevor alles fertig war. Alles andere ist gespeichert.',
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
