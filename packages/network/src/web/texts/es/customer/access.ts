// Spanish: how long and how often something that was bought opens.

export const access = {
  unlimited: 'Para siempre: no caduca',
  views: (count: number) => (count === 1 ? '1\u00a0consulta' : `${count}\u00a0consultas`),
  hours: (count: number) => (count === 1 ? '1\u00a0hora' : `${count}\u00a0horas`),
  days: (count: number) => (count === 1 ? '1\u00a0día' : `${count}\u00a0días`),
  months: (count: number) => (count === 1 ? '1\u00a0mes' : `${count}\u00a0meses`),
  years: (count: number) => (count === 1 ? '1\u00a0año' : `${count}\u00a0años`),
  from: 'desde el momento de la compra',
  until: (date: string) => `Hasta el ${date}`,
  untilSmall: (date: string) => `hasta el ${date}`,
  viewsLeft: (count: number) =>
    count === 1 ? 'Queda 1\u00a0consulta' : `Quedan ${count}\u00a0consultas`,
  ended: (date: string) => `Terminó el ${date}`,
  usedUp: 'Consultas agotadas',
} as const
