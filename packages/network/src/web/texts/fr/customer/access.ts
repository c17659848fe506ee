// French: how long and how often something that was bought opens.

export const access = {
  unlimited: 'Pour toujours : sans expiration',
  views: (count: number) => (count < 2 ? `${count} consultation` : `${count} consultations`),
  hours: (count: number) => (count < 2 ? `${count} heure` : `${count} heures`),
  days: (count: number) => (count < 2 ? `${count} jour` : `${count} jours`),
  months: (count: number) => `${count} mois`,
  years: (count: number) => (count < 2 ? `${count} an` : `${count} ans`),
  from: 'à compter de votre achat',
  until: (date: string) => `Jusqu’au ${date}`,
  untilSmall: (date: string) => `jusqu’au ${date}`,
  viewsLeft: (count: number) =>
    count < 2 ? `${count} consultation restante` : `${count} consultations restantes`,
  ended: (date: string) => `Terminé le ${date}`,
  usedUp: 'Toutes les consultations sont utilisées',
} as const
