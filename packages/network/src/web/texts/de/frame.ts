// German: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Zum Inhalt',
  home: (network: string) => `${network}, Startseite`,
  menu: 'Menü',
  signOff: 'Abmelden',
  sandboxLabel: 'Testumgebung',
  sandbox: 'Testumgebung: kein echtes Geld. Uhr des Netzwerks:',
  footer: (network: string) =>
    `${network}: ein Konto, eine Anmeldung, eine Rechnung für alle Websites, die Klick für Klick verkaufen.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

/** Of a form that was not taken. */
export const faults = {
  pageTitle: (page: string) => `Fehler: ${page}`,
  title: (count: number) =>
    count === 1 ? 'Eine Angabe stimmt noch nicht' : `${count} Angaben stimmen noch nicht`,
} as const

/** What somebody pays with. */
export const methods = {
  ending: (name: string, digits: string) => `${name} (Endziffern ${digits})`,
} as const

export const pager = {
  label: 'Seiten der Liste',
  first: 'Zum Anfang',
  next: 'Weiter',
} as const

export const errors = {
  notFound: {
    title: 'Hier ist nichts für Sie',
    body: 'Vielleicht ist die Adresse falsch geschrieben, oder was hier war, gehört zu einem anderen Konto.',
  },
  forbidden: {
    title: 'Das kam nicht von dieser Website',
    body: 'Das Formular war zu alt oder wurde von anderswo gesendet. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  cookies: {
    title: 'Ihr Browser speichert keine Cookies',
    body: 'Diese Website braucht ein Cookie, um zu wissen, dass Seite und Formular zum selben Browser gehören und wer angemeldet ist. Erlauben Sie ihr Cookies in den Einstellungen Ihres Browsers und laden Sie die Seite neu.',
    notTaken:
      'Was Sie abgeschickt haben, wurde nicht angenommen: Es wurde nichts geändert und nichts gekauft.',
    elsewhere:
      'Wenn ein Link Sie aus einem anderen Browser hierher geführt hat, beginnen Sie noch einmal auf der Website des Anbieters.',
  },
  closed: {
    registration: {
      title: 'Die Registrierung ist noch nicht geöffnet',
      body: 'Dieses Netzwerk kann noch keine Karten annehmen; deshalb lässt sich kein Konto eröffnen. Bitte kommen Sie später wieder.',
    },
    mail: {
      title: 'Das geht per E-Mail, und noch wird keine verschickt',
      body: 'Dieses Netzwerk hat noch keinen Mailserver: Weder Link noch Code kämen bei Ihnen an. Bitte wählen Sie einen anderen Weg, oder kommen Sie später wieder.',
    },
  },
  throttled: {
    title: 'Bitte etwas langsamer',
    body: 'Von hier kamen zu viele Anfragen.',
    after: (seconds: number) =>
      `Versuchen Sie es in ${seconds === 1 ? 'einer Sekunde' : `${seconds}\u00a0Sekunden`} erneut.`,
  },
  busy: {
    title: 'Einen Augenblick, bitte',
    body: 'Das Netzwerk ist gerade ausgelastet. Falls Sie etwas abgeschickt haben, wurde es vielleicht nicht ausgeführt: Sehen Sie nach, bevor Sie es erneut abschicken.',
  },
  failed: {
    title: 'Bei uns ist etwas schiefgegangen',
    body: 'Der Fehler wurde festgehalten. Falls Sie gerade etwas kaufen wollten, sehen Sie in Ihrem Kontoauszug nach, bevor Sie es erneut versuchen.',
    reference: 'Fehlernummer',
  },
  home: 'Startseite',
  contact: 'Dem Kundenservice schreiben',
} as const

export const keptForm = {
  title: 'Was Sie ausgefüllt haben, ist noch da',
  causes: {
    waited: 'Es musste warten, bis Sie bestätigt hatten, wer Sie sind. Gesendet wurde noch nichts.',
    page_is_old:
      'Die Seite war schon geöffnet, bevor Sie sich zuletzt angemeldet haben. Gesendet wurde noch nichts.',
  },
  send: 'Jetzt senden',
  look: 'Erst die Seite ansehen',
  secrets:
    'Passwörter werden nie gespeichert: Wo eines nötig ist, werden Sie noch einmal danach gefragt.',
} as const
