// German: writing to customer service, and reading what was answered.
import type { Texts } from '../../texts.ts'

export const contact: Texts['customer']['contact'] = {
  title: 'Dem Kundenservice schreiben',
  lead: (date) => `Ein Mensch liest es und antwortet spätestens am ${date}.`,
  about: 'Worum geht es?',
  aboutHelp:
    'Zur Wahl stehen Ihre letzten Käufe. Geht es um einen älteren, öffnen Sie ihn in Ihrem Kontoauszug und schreiben Sie von dort aus.',
  aboutNothing: 'Um etwas anderes',
  email: 'Ihre E-Mail-Adresse',
  emailHelp: 'Dorthin geht die Antwort.',
  signOnTitle: 'Haben Sie ein Konto?',
  signOnBody:
    'Melden Sie sich zuerst an: Dann wissen wir, wer schreibt, Sie können den Kauf nennen, und die Antwort steht auch in Ihrem Konto.',
  signOn: 'Anmelden und schreiben',
  message: 'Ihre Nachricht',
  messageHelp:
    'Was geschehen ist und was Sie sich wünschen. Nennen Sie nie Passwörter, Codes oder Kartennummern: Hier braucht sie niemand.',
  refusal: 'Wir sehen, welche Regel Ihnen im Weg stand; Sie müssen sie nicht erklären.',
  submit: 'Absenden',
  errors: {
    email: 'Geben Sie eine E-Mail-Adresse wie ada@example.org ein.',
    message: 'Schreiben Sie, worum es geht.',
    messageUnkept:
      'Der Text hat mehr als 4.000\u00a0Zeichen oder enthält unzulässige Zeichen. Bitte kürzen Sie ihn.',
    purchase: 'Wählen Sie einen Ihrer Käufe oder „Um etwas anderes“.',
  },
  notRight: {
    question: 'Kommt Ihnen das falsch vor?',
    link: 'Schreiben Sie dem Kundenservice',
  },
  tooManyTitle: 'Mehr Nachrichten nehmen wir an einem Tag nicht an',
  tooManyBody:
    'Alle anderen sind angekommen und werden beantwortet. Bitte senden Sie diese morgen.',
  sentBeforeTitle: 'Aus diesem Formular haben Sie schon eine Nachricht gesendet',
  sentBeforeBody:
    'Sie ist angekommen. Dieser Text ist ein anderer: Wenn Sie auch ihn senden möchten, drücken Sie „Absenden“.',
  fullTitle: 'Diese Unterhaltung ist lang genug',
  fullBody: 'Bitte beginnen Sie eine neue; diese können wir weiterhin lesen.',
  sentTitle: 'Ihre Nachricht ist bei uns',
  sentBody:
    'Ein Mensch antwortet per E-Mail an die Adresse, die Sie angegeben haben. Kommt in einigen Tagen nichts an, sehen Sie im Spam-Ordner nach, und prüfen Sie, ob die Adresse stimmte.',
  messages: {
    title: 'Ihre Nachrichten',
    lead: 'Was Sie dem Kundenservice geschrieben haben, und die Antworten.',
    write: 'Dem Kundenservice schreiben',
    emptyTitle: 'Sie haben uns noch nicht geschrieben',
    emptyBody: 'Wenn etwas nicht stimmt, sieht ein Mensch es sich an.',
    columns: { message: 'Nachricht', state: 'Status', began: 'Begonnen' },
    states: {
      open: 'Wartet auf unsere Antwort',
      answered: 'Beantwortet',
      closed: 'Abgeschlossen',
    },
  },
  conversation: {
    title: 'Ihre Unterhaltung mit dem Kundenservice',
    back: 'Alle Nachrichten',
    about: 'Es geht um',
    answerBy: (date) => `Wir antworten spätestens am ${date}.`,
    you: 'Sie',
    service: 'Kundenservice',
    reply: 'Noch einmal schreiben',
    replyHelp: 'Es kommt in dieselbe Unterhaltung.',
    closed:
      'Diese Unterhaltung ist abgeschlossen. Wenn Sie noch einmal schreiben, ist sie wieder offen.',
    submit: 'Absenden',
  },
}
