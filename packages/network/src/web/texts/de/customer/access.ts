// German: how long and how often something that was bought opens.

export const access = {
  unlimited: 'Auf Dauer: läuft nicht ab',
  views: (count: number) => (count === 1 ? '1\u00a0Aufruf' : `${count}\u00a0Aufrufe`),
  hours: (count: number) => (count === 1 ? '1\u00a0Stunde' : `${count}\u00a0Stunden`),
  days: (count: number) => (count === 1 ? '1\u00a0Tag' : `${count}\u00a0Tage`),
  months: (count: number) => (count === 1 ? '1\u00a0Monat' : `${count}\u00a0Monate`),
  years: (count: number) => (count === 1 ? '1\u00a0Jahr' : `${count}\u00a0Jahre`),
  from: 'ab dem Kauf',
  until: (date: string) => `Bis zum ${date}`,
  untilSmall: (date: string) => `bis zum ${date}`,
  viewsLeft: (count: number) => (count === 1 ? 'noch 1\u00a0Aufruf' : `noch ${count}\u00a0Aufrufe`),
  ended: (date: string) => `Beendet am ${date}`,
  usedUp: 'Alle Aufrufe verbraucht',
} as const
