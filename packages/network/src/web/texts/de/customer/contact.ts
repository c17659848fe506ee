// German: writing to customer service, and reading what was answered.
import type { Texts } from '../../texts.ts'

export const contact: Texts['customer']['contact'] = {
  title: 'Dem Kundenservice schreiben',
  lead: (date) => `Ein Mensch liest es und antwortet bis spätestens ${date}.`,
  about: 'Worum geht es?',
  aboutHelp:
    'Zur Wahl stehen Ihre letzten Käufe. Um wegen eines älteren zu schreiben, öffnen Sie ihn auf Ihrem Auszug und beginnen Sie dort.',
  aboutNothing: 'Um etwas anderes',
  email: 'Ihre E-Mail-Adresse',
  emailHelp: 'Dorthin geht die Antwort.',
  signOnTitle: 'Haben Sie ein Konto?',
  signOnBody:
    'Melden Sie sich vorher an: Dann wissen wir, wer schreibt, Sie können den Kauf nennen, und die Antwort steht auch in Ihrem Konto.',
  signOn: 'Anmelden und schreiben',
  message: 'Ihre Nachricht',
  messageHelp:
    'Was geschehen ist und was Sie sich wünschen. Schreiben Sie nie Passwörter, Codes oder Kartennummern: Hier braucht sie niemand.',
  refusal: 'Wir sehen, welche Regel im Weg stand; Sie müssen sie nicht erklären.',
  submit: 'Absenden',
  errors: {
    email: 'Geben Sie eine E-Mail-Adresse wie ada@example.org ein.',
    message: 'Schreiben Sie, worum es geht.',
    messageUnkept:
      'Der Text hat mehr als 4.000 Zeichen oder enthält unzulässige Zeichen. Bitte kürzen Sie ihn.',
    purchase: 'Wählen Sie einen Ihrer Käufe oder „Um etwas anderes“.',
  },
  notRight: {
    question: 'Kann das nicht stimmen?',
    link: 'Schreiben Sie dem Kundenservice',
  },
  tooManyTitle: 'So viele Nachrichten nehmen wir an einem Tag an',
  tooManyBody:
    'Alle vorigen sind angekommen und werden beantwortet. Bitte senden Sie diese morgen.',
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
    columns: { message: 'Nachricht', state: 'Stand', began: 'Begonnen' },
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
    answerBy: (date) => `Wir antworten bis spätestens ${date}.`,
    you: 'Sie',
    service: 'Kundenservice',
    reply: 'Noch einmal schreiben',
    replyHelp: 'Es kommt in dieselbe Unterhaltung.',
    closed:
      'Diese Unterhaltung ist abgeschlossen. Wenn Sie noch einmal schreiben, ist sie wieder offen.',
    submit: 'Absenden',
  },
}
