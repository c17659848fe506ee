// German: what customers are told by e-mail. One entry per kind of notice, whose facts are listed in the outbox.
import type { Texts } from '../../../index.ts'

/** Why a renewal was refused, by the code of the refusal. */
const renewalReasons: Readonly<Record<string, string>> = {
  account_frozen: 'Ihr Konto ist eingefroren',
  account_suspended: 'Ihr Konto ist gesperrt, bis der offene Betrag bezahlt ist',
  account_closed: 'Ihr Konto ist geschlossen',
  payment_method_missing: 'Ihr Konto hat kein Zahlungsmittel',
  limit_reached: 'eines Ihrer Limits steht dem entgegen',
  credit_limit_reached: 'Ihr offener Betrag hat seine Obergrenze erreicht',
  merchant_closed: 'der Anbieter verkauft nichts mehr',
  offer_withdrawn: 'der Anbieter verkauft es nicht mehr',
  price_changed: 'der Preis ist jetzt ein anderer',
}

function reasonOf(code: string): string {
  return renewalReasons[code] ?? 'die Verlängerung wurde abgelehnt'
}

/** The limit of a window, and the window itself, by its code. */
const windowLimits: Readonly<Record<string, readonly [limit: string, window: string]>> = {
  day: ['Tageslimit', 'heute'],
  week: ['Wochenlimit', 'in dieser Woche'],
  month: ['Monatslimit', 'in diesem Monat'],
}

function windowWords(window: string): readonly [limit: string, window: string] {
  return windowLimits[window] ?? [`Limit (${window})`, `(${window})`]
}

const toSecurity = { label: 'Ihr Konto ansehen', path: () => '/profile/security' } as const
const toPasskeys = { label: 'Ihre Passkeys ansehen', path: () => '/profile/security' } as const
const toRegistration = { label: 'Konto eröffnen', path: () => '/register' } as const
const toPurchase = {
  label: 'Kauf ansehen',
  path: ({ purchase }: { readonly purchase: string }) => `/purchases/${purchase}`,
} as const
const toSubscription = {
  label: 'Abonnement ansehen',
  path: ({ subscription }: { readonly subscription: string }) => `/subscriptions/${subscription}`,
} as const
const toAccount = {
  label: 'Dieses Konto ansehen',
  path: ({ account }: { readonly account: string }) => `/group/${account}`,
} as const

export const notices: Texts['notices'] = {
  sign_on_link: {
    subject: () => 'Ihr Link zum Anmelden',
    headline: () => 'Anmelden',
    body: () =>
      'Hier ist der Link, den Sie angefordert haben. Er gilt einmal, 15\u00a0Minuten lang.\n\n' +
      'Falls Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ohne diese E-Mail kann sich niemand anmelden.',
    action: { label: 'Anmelden', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Zurück in Ihr Konto',
    headline: () => 'Wählen Sie ein neues Passwort',
    body: () =>
      'Jemand, vielleicht Sie, kann sich nicht mehr in Ihrem Konto anmelden. Dieser Link gilt einmal, 30\u00a0Minuten ' +
      'lang, und fragt nach Ihrer Wiederherstellungsphrase.\n\nFalls Sie es nicht waren, müssen Sie nichts tun.',
    action: { label: 'Neues Passwort wählen', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Zurück in Ihr Konto, mit dieser Adresse',
    headline: () => 'Ihre Wiederherstellung hat begonnen',
    body: ({ worksAt }) =>
      'Diese Adresse wurde angegeben, um den Zugang zu einem Konto wiederherzustellen. Der Link unten gilt ab dem ' +
      `${worksAt} einmal, sieben Tage lang, und fragt noch einmal nach der Wiederherstellungsphrase. Bis dahin kann, ` +
      'wem das Konto gehört, es stoppen.\n\nFalls Sie nichts davon wissen, müssen Sie nichts tun.',
    action: { label: 'Wiederherstellung fortsetzen', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Jemand stellt den Zugang zu Ihrem Konto wieder her',
    headline: () => 'Sind Sie das?',
    body: ({ worksAt }) =>
      'Jemand, der Ihren Mitgliedsnamen, Ihren persönlichen Code und Ihre Wiederherstellungsphrase kennt, sagt, dass ' +
      `diese Adresse verloren ist, und hat eine andere angegeben. Ab dem ${worksAt} kann diese Person das Konto ` +
      'übernehmen.\n\n' +
      'Falls Sie es nicht sind: Melden Sie sich an. Das allein stoppt es. Wählen Sie dann eine neue ' +
      'Wiederherstellungsphrase.',
    action: { label: 'Stoppen: anmelden', path: () => '/sign-on' },
  },
  recovered: {
    subject: () => 'Der Zugang zu Ihrem Konto wurde wiederhergestellt',
    headline: () => 'Ihr Konto hat ein neues Passwort',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde der Zugang zu Ihrem Konto mit Ihrer Wiederherstellungsphrase wiederhergestellt. Alle ` +
      'Geräte wurden abgemeldet, Passkeys und Authenticator-App entfernt, und das Passwort ist ein neues.\n\n' +
      'Falls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
    action: toSecurity,
  },
  address_moved: {
    subject: () => 'Ihr Konto hat eine andere E-Mail-Adresse',
    headline: () => 'Der Zugang wurde mit einer anderen Adresse wiederhergestellt',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde der Zugang zu Ihrem Konto mit Mitgliedsname, persönlichem Code und ` +
      'Wiederherstellungsphrase wiederhergestellt; es gehört jetzt zu einer anderen Adresse. An diese hier kommen ' +
      'keine E-Mails des Kontos mehr.\n\nFalls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
  },
  new_device: {
    subject: () => 'Ein neues Gerät hat sich in Ihrem Konto angemeldet',
    headline: () => 'Ein neues Gerät hat sich angemeldet',
    body: ({ device, network, signedOnAt }) =>
      `Am ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, Netz ${network}`}.` +
      '\n\nFalls Sie es waren, müssen Sie nichts tun. Falls nicht, melden Sie das Gerät ab und ändern Sie Ihr Passwort.',
    action: { label: 'Sehen, wo Sie angemeldet sind', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Ihr Code zur Bestätigung',
    headline: () => 'Bestätigen Sie, dass Sie es sind',
    body: ({ code }) =>
      `Ihr Code ist ${code}. Er gilt 10\u00a0Minuten, in dem Browser, in dem Sie ihn angefordert haben.\n\n` +
      'Sagen Sie ihn niemandem. Falls Sie ihn nicht angefordert haben, ändern Sie Ihr Passwort.',
  },
  password_changed: {
    subject: () => 'Ihr Passwort wurde geändert',
    headline: () => 'Ihr Passwort wurde geändert',
    body: ({ changedAt }) =>
      `Am ${changedAt}. Alle anderen Geräte wurden abgemeldet.\n\n` +
      'Falls Sie es nicht waren, stellen Sie den Zugang zu Ihrem Konto sofort wieder her.',
    action: { label: 'Zugang wiederherstellen', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Ihre Wiederherstellungsphrase wurde geändert',
    headline: () => 'Ihre Wiederherstellungsphrase wurde geändert',
    body: ({ changedAt }) =>
      `Am ${changedAt}. Die vorige gilt nicht mehr.\n\nFalls Sie es nicht waren, ändern Sie Ihr Passwort.`,
    action: toSecurity,
  },
  passkey_added: {
    subject: () => 'Ihrem Konto wurde ein Passkey hinzugefügt',
    headline: () => 'Ein Passkey wurde hinzugefügt',
    body: ({ name }) =>
      `„${name}“ kann sich jetzt in Ihrem Konto anmelden.\n\n` +
      'Falls Sie es nicht waren, entfernen Sie ihn und ändern Sie Ihr Passwort.',
    action: toPasskeys,
  },
  passkey_removed: {
    subject: () => 'Aus Ihrem Konto wurde ein Passkey entfernt',
    headline: () => 'Ein Passkey wurde entfernt',
    body: ({ name }) => `„${name}“ kann sich nicht mehr in Ihrem Konto anmelden.`,
    action: toPasskeys,
  },
  app_added: {
    subject: () => 'Eine Authenticator-App wurde eingerichtet',
    headline: () => 'Eine Authenticator-App wurde eingerichtet',
    body: ({ changedAt }) =>
      `Seit dem ${changedAt} fragt Ihr Konto nach ihren Codes statt nach Codes per E-Mail.\n\n` +
      'Falls Sie es nicht waren, stellen Sie den Zugang zu Ihrem Konto wieder her.',
    action: toSecurity,
  },
  app_removed: {
    subject: () => 'Ihre Authenticator-App wurde entfernt',
    headline: () => 'Ihre Authenticator-App wurde entfernt',
    body: ({ changedAt }) =>
      `Seit dem ${changedAt} fragt Ihr Konto wieder nach Codes per E-Mail.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
  code_renewed: {
    subject: () => 'Sie haben einen neuen persönlichen Code',
    headline: () => 'Sie haben einen neuen persönlichen Code',
    body: ({ changedAt }) =>
      `Er wurde am ${changedAt} einmal gezeigt. Der vorige gilt nicht mehr.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
  member_id_changed: {
    subject: () => 'Ihr Mitgliedsname wurde geändert',
    headline: () => 'Ihr Mitgliedsname wurde geändert',
    body: ({ memberId }) =>
      `Er lautet jetzt ${memberId}. Auch Ihr persönlicher Code ist ein neuer.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
  group_invited: {
    subject: () => 'Sie sind eingeladen, auf fremde Rechnung zu kaufen',
    headline: () => 'Sie sind eingeladen',
    body: ({ expiresAt }) =>
      'Jemand möchte, dass Sie ein eigenes Konto bekommen, und bezahlt dafür. Der Link sagt Ihnen, wer es ist, und ' +
      'lässt Sie ein Passwort wählen.\n\n' +
      `Er gilt einmal, bis zum ${expiresAt}. Wenn Sie das nicht möchten, müssen Sie nichts tun.`,
    action: { label: 'Einladung ansehen', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Sie wurden eingeladen, haben aber schon ein Konto',
    headline: () => 'Sie haben schon ein Konto',
    body: () =>
      'Jemand, der für eine Gruppe zahlt, hat diese Adresse in die Gruppe eingeladen. Sie gehört zu Ihrem eigenen ' +
      'Konto, und eine Adresse kann nur eines haben; deshalb wurde nichts geändert.\n\n' +
      'Wenn Sie beitreten möchten, nennen Sie der Person eine andere Ihrer Adressen.',
  },
  group_added: {
    subject: () => 'Für Sie wurde ein Konto eröffnet',
    headline: () => 'Sie haben ein Konto, für das jemand anderes zahlt',
    body: () =>
      'Wer für die Gruppe zahlt, hat es mit dieser Adresse und einem Passwort eröffnet, das Sie von dieser Person ' +
      'bekommen. Sie sieht, was Sie kaufen; sonst niemand.\n\nBitte wählen Sie ein eigenes Passwort.',
    action: { label: 'Passwort wählen', path: () => '/profile/security' },
  },
  group_joined: {
    subject: () => 'Ihre Einladung wurde angenommen',
    headline: () => 'Jemand ist Ihrer Gruppe beigetreten',
    body: () =>
      'Von jetzt an kauft diese Person auf Ihre Rechnung. Sie können jederzeit Limits für sie setzen.',
    action: toAccount,
  },
  group_removed: {
    subject: () => 'Ihr Konto in der Gruppe wurde geschlossen',
    headline: () => 'Sie gehören nicht mehr zur Gruppe',
    body: () =>
      'Wer für die Gruppe zahlt, hat Ihr Konto von der Rechnung genommen. Sie können sich dort nicht mehr anmelden. ' +
      'Diese Adresse ist wieder frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_left: {
    subject: () => 'Sie haben die Gruppe verlassen',
    headline: () => 'Sie haben die Gruppe verlassen',
    body: () =>
      'Ihr Konto dort ist geschlossen, und niemand kann sich mehr darin anmelden. Diese Adresse ist wieder frei: Sie ' +
      'können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_closed: {
    subject: () => 'Ihr Konto wurde geschlossen und gelöscht',
    headline: () => 'Das Konto, das für Sie bezahlt hat, ist geschlossen',
    body: () =>
      'Wer bezahlt hat, was Sie kauften, hat das eigene Konto geschlossen, und Ihres gehörte dazu. Sie können sich dort ' +
      'nicht mehr anmelden, und Ihr Name, Ihre Adressen, Geräte und Nachrichten wurden mit ihm gelöscht. Diese ' +
      'Adresse ist wieder frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_member_left: {
    subject: () => 'Jemand hat Ihre Gruppe verlassen',
    headline: () => 'Jemand hat Ihre Gruppe verlassen',
    body: () =>
      'Diese Person kauft nichts mehr auf Ihre Rechnung. Was sie gekauft hat, bleibt in Ihrem Kontoauszug.',
    action: toAccount,
  },
  group_sign_on_added: {
    subject: () => 'Ihr Konto hat eine weitere Anmeldung',
    headline: () => 'Eine weitere Person kann sich in Ihrem Konto anmelden',
    body: () =>
      'Diese Person sieht und kauft alles, was Sie auch können. Falls Sie nichts davon wissen, entfernen Sie die ' +
      'Anmeldung wieder und ändern Sie Ihr Passwort.',
    action: { label: 'Sehen, wer sich anmelden kann', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Ihre Anmeldung wurde entfernt',
    headline: () => 'Sie können sich in dem Konto nicht mehr anmelden',
    body: () =>
      'Jemand, der ein Konto mit Ihnen geteilt hat, hat Ihre Anmeldung daraus entfernt. Diese Adresse ist wieder ' +
      'frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  refund_granted: {
    subject: ({ refundAmount }) => `Sie haben ${refundAmount} zurück`,
    headline: ({ refundAmount }) => `${refundAmount} gehören wieder Ihnen`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Sie haben für „${title}“ von ${merchantName} eine Erstattung beantragt. ${refundAmount} zählt nicht mehr zu ` +
      `Ihrem offenen Betrag${reason === '' ? '.' : `. Uns wurde der Grund genannt: ${reason}`}\n\n` +
      'Falls Sie schon bezahlt hatten, wird die nächste Rechnung entsprechend kleiner.',
    action: toPurchase,
  },
  refund_queued: {
    subject: ({ title }) => `Wir prüfen Ihren Antrag: ${title}`,
    headline: () => 'Ein Mensch prüft Ihren Antrag',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Sie haben ${refundAmount} für „${title}“ von ${merchantName} zurückverlangt. Unsere Antwort erhalten Sie bis ` +
      `zum ${answerAt}. Solange zählt der Betrag nicht zu Ihrem offenen Betrag.`,
    action: toPurchase,
  },
  refund_refused: {
    subject: ({ title }) => `Ihr Antrag wurde abgelehnt: ${title}`,
    headline: () => 'Diesen Betrag konnten wir nicht erstatten',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Sie haben ${refundAmount} für „${title}“ von ${merchantName} zurückverlangt. Ein Mensch hat den Antrag geprüft ` +
      `und abgelehnt. Der Grund: ${reason}\n\nDer Betrag ist wieder offen.`,
    action: toPurchase,
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Sie schulden die ${disputedAmount} nicht`,
    headline: () => 'Die Belastung ist zurückgenommen',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. ${disputedAmount} wird Ihnen ` +
      `endgültig nicht berechnet${reason === '' ? '.' : `. Uns wurde der Grund genannt: ${reason}`}\n\n` +
      'Vielleicht kennt jemand Ihr Passwort. Wählen Sie ein neues und melden Sie sich überall ab.',
    action: { label: 'Ihre Sicherheit ansehen', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Wir prüfen die Belastung: ${title}`,
    headline: () => 'Ein Mensch prüft die Belastung',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. ${disputedAmount} zählt nicht ` +
      `zu Ihrem offenen Betrag, solange wir es prüfen. Unsere Antwort erhalten Sie bis zum ${answerAt}.\n\n` +
      'Vielleicht kennt jemand Ihr Passwort. Wählen Sie ein neues und melden Sie sich überall ab.',
    action: toPurchase,
  },
  dispute_refused: {
    subject: ({ title }) => `Die Belastung bleibt bestehen: ${title}`,
    headline: () => 'Die Belastung bleibt bestehen',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. Was wir gefunden haben, ` +
      `spricht dagegen: ${rule === 'opened' ? 'Es wurde nach dem Kauf auf einem Ihrer Geräte geöffnet.' : rule === 'regular' ? 'Es wurde auf einem Ihrer Geräte gekauft, bei einem Anbieter, bei dem Sie schon vorher gekauft hatten.' : reason}` +
      `\n\n${disputedAmount} ist wieder offen. Wenn Sie es nicht mehr möchten, können Sie weiterhin eine Erstattung beantragen.`,
    action: toPurchase,
  },
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `${spentAmount} von ${limitAmount} sind ausgegeben`,
    headline: ({ window }) => `Ein ${windowWords(window)[0]} ist fast erreicht`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Die Käufe${merchantName === '' ? '' : ` bei ${merchantName}`} betragen ${windowWords(window)[1]} ${spentAmount}. ` +
      `Das Limit beträgt ${limitAmount}; was darüber hinausginge, wird abgelehnt.`,
    action: { label: 'Limits ansehen', path: () => '/limits' },
  },
  subscription_renews: {
    subject: ({ title }) => `${title} wird verlängert`,
    headline: ({ title }) => `${title} verlängert sich bald`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} wird am ${renewsAt} für ${priceAmount} verlängert.\n\n` +
      'Wenn Sie das nicht möchten, schalten Sie die Verlängerung vorher aus: Dann endet es einfach.',
    action: toSubscription,
  },
  subscription_price: {
    subject: ({ title }) => `${title} hat einen neuen Preis: Bitte entscheiden Sie`,
    headline: ({ title }) => `${title} hat einen neuen Preis`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} verlangt für „${title}“ jetzt ${newAmount}; Sie hatten ${oldAmount} zugestimmt.\n\n` +
      `Ohne Ihre Zustimmung wird nichts zum neuen Preis verlängert; dann endet das Abonnement am ${endsAt}.`,
    action: { label: 'Entscheiden', path: toSubscription.path },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} wurde verlängert`,
    headline: ({ title }) => `${title} wurde verlängert`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} läuft jetzt bis zum ${untilAt}. ${priceAmount} zählt zu Ihrem offenen Betrag.`,
    action: toSubscription,
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} konnte nicht verlängert werden`,
    headline: ({ title }) => `${title} konnte nicht verlängert werden`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} endet am ${endsAt}. Wir haben versucht, es zu verlängern, aber ${reasonOf(reason)}.\n\n` +
      'Wir versuchen es noch einige Tage lang. Sie können es auch selbst verlängern.',
    action: toSubscription,
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} ist beendet`,
    headline: ({ title }) => `${title} ist beendet`,
    body: ({ title, merchant, endsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} endete am ${endsAt} und wurde nicht verlängert. Es wurde nichts berechnet.\n\n` +
      'Sie können es jederzeit wieder aufnehmen.',
    action: toSubscription,
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} ist gekündigt`,
    headline: ({ title }) => `${title} ist gekündigt`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Sie haben „${title}“ bei ${merchant} am ${cancelledAt} gekündigt. Für die restlichen Tage wurden Ihrem Konto ` +
      `${creditAmount} gutgeschrieben.`,
    action: { label: 'Kontoauszug ansehen', path: () => '/statements' },
  },
  statement_closed: {
    subject: ({ closedOn }) => `Ihr Kontoauszug vom ${closedOn}`,
    headline: ({ owedAmount }) => `Ihr Kontoauszug ist da: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Ihr Zeitraum wurde am ${closedOn} mit ${owedAmount} abgeschlossen.\n\n` +
      'Der Kontoauszug führt jeden Kauf auf, mit einem PDF und einer Tabelle zum Herunterladen.',
    action: { label: 'Kontoauszug ansehen', path: ({ period }) => `/statements/${period}` },
  },
  email_change_link: {
    subject: () => 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    headline: () => 'Ist das Ihre neue Adresse?',
    body: ({ expiresAt }) =>
      `Jemand möchte, dass die E-Mails eines Kontos von jetzt an hierher kommen. Falls Sie es waren, öffnen Sie den Link vor dem ${expiresAt}.\n\n` +
      'Falls Sie es nicht waren, müssen Sie nichts tun: Ohne den Link ändert sich nichts.',
    action: { label: 'Adresse bestätigen', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Ihr Konto hat eine andere E-Mail-Adresse',
    headline: () => 'Die Adresse Ihres Kontos wurde geändert',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde die E-Mail-Adresse Ihres Kontos geändert und an der neuen bestätigt. An diese hier kommen keine E-Mails des Kontos mehr.\n\n` +
      'Falls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
  },
  gift_received: {
    subject: ({ senderName, title }) => `Ein Geschenk von ${senderName || 'jemandem'}: ${title}`,
    headline: ({ senderName }) => `${senderName || 'Jemand'} hat ein Geschenk für Sie`,
    body: ({ title, merchantName, expiresAt }) =>
      `Es ist „${title}“, bei ${merchantName}, und es ist bezahlt. Öffnen Sie den Link, und melden Sie sich an oder ` +
      `registrieren Sie sich: Es wird nichts berechnet.\n\nDer Link gilt einmal, bis zum ${expiresAt}. Wer ihn hat, ` +
      'kann das Geschenk einlösen; behalten Sie ihn also für sich.',
    action: { label: 'Geschenk ansehen', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Ihr Geschenk wurde eingelöst: ${title}`,
    headline: () => 'Ihr Geschenk ist angekommen',
    body: ({ title, merchantName }) => `„${title}“, bei ${merchantName}, wurde eingelöst.`,
    action: { label: 'Ihre Geschenke ansehen', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Ihr Geschenk kam zurück: ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} für Sie`,
    body: ({ title, merchantName, creditAmount }) =>
      `Niemand hat „${title}“, bei ${merchantName}, eingelöst, und jetzt ist es nicht mehr möglich. Sie haben ${creditAmount} ` +
      'zurück: Der Betrag steht in Ihrem Kontoauszug und wird mit Ihrer nächsten Rechnung verrechnet.',
    action: { label: 'Ihre Geschenke ansehen', path: () => '/gifts' },
  },
}
