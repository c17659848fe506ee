// German: terms, privacy notice and imprint; and what the first two say in a sandbox whose operator has written none.
import type { Texts } from '../texts.ts'

export const legal: Texts['legal'] = {
  titles: { terms: 'Bedingungen', privacy: 'Datenschutz', imprint: 'Impressum' },
  imprint: {
    lead: (network, operator) => `${network} wird betrieben von ${operator}.`,
    address: 'Anschrift',
    email: 'E-Mail',
    phone: 'Telefon',
    taxId: 'Steuernummer',
  },
  sandbox: {
    terms:
      'Dies ist eine Testumgebung (Sandbox): ein Netzwerk zum Ausprobieren. Diese Bedingungen stehen hier, damit man die Seite sehen kann; ' +
      'der Betreiber eines echten Netzwerks setzt seine eigenen an ihre Stelle.\n\n' +
      '# Kein echtes Geld\n\n' +
      'Was hier gekauft wird, wird niemandem berechnet, und niemand erhält Geld dafür. Die Karten sind erfunden; geben Sie nie eine echte ein.\n\n' +
      '# Nichts wird zugesagt\n\n' +
      '- Konten, Käufe und Beträge können jederzeit gelöscht werden.\n' +
      '- Die Uhr kann gestellt werden, sodass ein Monat in einer Sekunde vergeht.\n' +
      '- Was Anbieter hier verkaufen, kann alles Mögliche sein, oder nichts.\n\n' +
      '# Faire Nutzung\n\n' +
      'Probieren Sie mit eigenen Konten aus, was Sie möchten. Benutzen Sie dieses Netzwerk nicht, um Menschen zu schreiben, die nicht darum gebeten haben.',
    privacy:
      'Dies ist eine Testumgebung (Sandbox): ein Netzwerk zum Ausprobieren. Diese Erklärung steht hier, damit man die Seite sehen kann; ' +
      'der Betreiber eines echten Netzwerks setzt seine eigene an ihre Stelle.\n\n' +
      '# Was gespeichert wird\n\n' +
      'Was Sie bei der Registrierung eingeben, was Sie kaufen, und wann und von wo aus sich jemand in Ihrem Konto anmeldet. Erfundene ' +
      'Angaben sind hier so gut wie echte: Bitte nehmen Sie erfundene.\n\n' +
      '# Wer es sieht\n\n' +
      '- Wer diese Testumgebung betreibt, sieht alles.\n' +
      '- Anbieter sehen statt Ihres Namens eine Nummer, und jeder eine andere.\n\n' +
      '# Wie lange\n\n' +
      'Bis Sie das Konto schließen oder die Testumgebung verworfen wird. Auf der Seite „Ihre Daten“ in Ihrem Profil können Sie alle Daten ' +
      'mitnehmen und das Konto löschen lassen.',
  },
}
