// German: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Zum Inhalt',
  home: (network: string) => `${network}, Startseite`,
  more: 'Mehr',
  signOff: 'Abmelden',
  sandboxLabel: 'Testumgebung',
  sandbox: 'Testumgebung: kein echtes Geld. Uhr des Netzwerks:',
  footer: (network: string) =>
    `${network}: ein Konto, eine Anmeldung, eine Rechnung für alle Websites, die Klick für Klick verkaufen.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

export const pager = {
  label: 'Seiten der Liste',
  previous: 'Zurück',
  next: 'Weiter',
  range: (first: string, last: string, total: string) => `${first}–${last} von ${total}`,
} as const

export const access = {
  unlimited: 'Auf Dauer: läuft nicht ab',
  views: (count: number) => (count === 1 ? '1\u00a0Aufruf' : `${count}\u00a0Aufrufe`),
  hours: (count: number) => (count === 1 ? '1\u00a0Stunde' : `${count}\u00a0Stunden`),
  days: (count: number) => (count === 1 ? '1\u00a0Tag' : `${count}\u00a0Tage`),
  months: (count: number) => (count === 1 ? '1\u00a0Monat' : `${count}\u00a0Monate`),
  years: (count: number) => (count === 1 ? '1\u00a0Jahr' : `${count}\u00a0Jahre`),
  from: 'ab dem Moment des Kaufs',
  until: (date: string) => `Bis zum ${date}`,
  untilSmall: (date: string) => `bis zum ${date}`,
  viewsLeft: (count: number) => (count === 1 ? 'noch 1\u00a0Aufruf' : `noch ${count}\u00a0Aufrufe`),
  ended: (date: string) => `Beendet am ${date}`,
  usedUp: 'Alle Aufrufe verbraucht',
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
  throttled: {
    title: 'Bitte etwas langsamer',
    body: 'Von hier kamen zu viele Anfragen.',
    after: (seconds: number) => `Versuchen Sie es in ${seconds}\u00a0s erneut.`,
  },
  failed: {
    title: 'Bei uns ist etwas schiefgegangen',
    body: 'Der Fehler wurde festgehalten. Falls Sie gerade etwas kaufen wollten, sehen Sie in Ihren Kontoauszug, bevor Sie es erneut versuchen.',
    reference: 'Fehlernummer',
  },
  home: 'Startseite',
} as const

export const problem = {
  title: (merchant: string) => `${merchant} hat etwas gesendet, womit wir nichts anfangen können`,
  titleUnknown: 'Die Website, von der Sie kommen, hat einen Fehler gemacht',
  body: 'Das müssen die Website und wir klären; Sie haben nichts falsch gemacht, und es wurde nichts gekauft.',
  codes: {
    invalid_request: 'Die Anfrage war unvollständig.',
    invalid_return_address:
      'Der Rückweg gehört nicht zu den Adressen, die für die Website eingetragen sind.',
    unknown_merchant: 'Die Website ist diesem Netzwerk nicht bekannt.',
    unknown_offer: 'Was sie verkaufen wollte, ist diesem Netzwerk nicht bekannt.',
    expired_request: 'Die Anfrage ist zu alt.',
    other: 'Die Anfrage war nicht zu verstehen.',
  },
  back: (merchant: string) => `Zurück zu ${merchant}`,
  forSite: 'Für die Betreiber der Website',
  code: 'Code',
  reference: 'Fehlernummer',
} as const
