// German: the help pages. The slug of a topic and the id of a section are addresses, the same in every language; `also`
// are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Hilfe',
  lead: 'Kurze Antworten. Jede führt zu der Seite, auf der Sie es tun.',
  search: 'Fragen oder Hilfe durchsuchen',
  find: 'Suchen',
  noneTitle: (query) => `Nichts hier beantwortet „${query}“`,
  noneBody:
    'Versuchen Sie andere Worte, sehen Sie alle Themen durch, oder schreiben Sie uns: Ein Mensch antwortet.',
  all: 'Alle Themen',
  people: {
    title: 'Keine Antwort gefunden?',
    body: 'Schreiben Sie dem Kundenservice. Ein Mensch liest es und antwortet.',
  },
  smallWords:
    'aber als am an auch auf aus bei bin bis da dann das dass dem den der des die dies doch du ein eine einem einen einer es für hat habe haben ich ihr ihre im in ins ist kann kein keine man mein meine meinem meinen meiner mich mir mit nach nicht noch nur ob oder sich sie sind so soll um und uns vom von vor wann war warum was wegen wenn wer werden wie wieso will wir wird wo zu zum zur',
  topics: [
    {
      slug: 'signing-on',
      title: 'Anmelden',
      lead: 'Eine Anmeldung für jeden Anbieter des Netzwerks.',
      sections: [
        {
          id: 'ways',
          heading: 'Wege zur Anmeldung',
          body:
            'Mit E-Mail-Adresse und Passwort, oder mit einem Passkey, ganz ohne etwas einzutippen. In einem Browser, den Sie schon benutzt haben, genügt statt der ' +
            'E-Mail-Adresse Ihr Mitgliedsname; anderswo geben Sie zusätzlich Ihren persönlichen Code ein oder lassen sich einen Link per E-Mail senden.',
          also: 'einloggen login anmeldung benutzername zugang mitgliedsnummer',
        },
        {
          id: 'how-long',
          heading: 'Wie lange Sie angemeldet bleiben',
          body: 'Einige Stunden, und länger, solange Sie kaufen. Melden Sie sich im Netzwerk oder bei einem Anbieter ab, so sind Sie überall abgemeldet.',
          also: 'abmelden ausloggen logout sitzung abgelaufen wieder abgemeldet',
        },
        {
          id: 'several-people',
          heading: 'Mehrere Personen in einem Browser',
          body: 'Die Anmeldeseite bietet die Konten an, die dieser Browser benutzt hat. Wählen Sie Ihres oder „Anderes Konto“; „Vergessen“ nimmt ein Konto von der Liste.',
          also: 'gemeinsamer computer konto wechseln falsches konto familie gerät',
        },
      ],
      links: [['Ihre Wege zur Anmeldung', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Passwort vergessen oder Telefon verloren',
      lead: 'Zwei Dinge zusammen lassen Sie wieder hinein.',
      sections: [
        {
          id: 'password',
          heading: 'Sie haben Ihr Passwort vergessen',
          body:
            'Lassen Sie sich von der Anmeldeseite aus einen Link per E-Mail senden. Zusammen mit Ihrer Wiederherstellungsphrase setzen Sie damit ein neues ' +
            'Passwort. Danach ist jeder Browser abgemeldet, der angemeldet war, und wir schreiben Ihnen darüber.',
          also: 'kennwort zurücksetzen wiederherstellen ausgesperrt komme nicht hinein kein zugang',
        },
        {
          id: 'mailbox',
          heading: 'Auch Ihr Postfach ist verloren',
          body:
            'Mitgliedsname, persönlicher Code und Wiederherstellungsphrase zusammen beginnen eine Wiederherstellung an einer anderen Adresse. Sie dauert einige Tage, die alte Adresse ' +
            'erfährt es sofort, und eine Anmeldung beendet sie. Fehlt Ihnen eines der drei, schreiben Sie dem Kundenservice.',
          also: 'alte mail adresse gewechselt neue adresse telefon handy gestohlen',
        },
        {
          id: 'secrets',
          heading: 'Niemand fragt nach Ihren Geheimnissen',
          body: 'Niemand im Netzwerk kann Ihr Passwort, Ihre Phrase oder Ihren Code lesen, und niemand wird Sie je danach fragen. Eine Mail oder ein Anruf, der es tut, ist nicht von uns.',
          also: 'phishing betrug fälschung verdächtige nachricht spam',
        },
      ],
      links: [['Zugang wiederherstellen', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Kaufen',
      lead: 'Ein Klick, nachdem Sie den Preis gesehen haben.',
      sections: [
        {
          id: 'one-click',
          heading: 'Wie ein Kauf geht',
          body:
            'Ein Link bei einem Anbieter führt zu einer Seite des Netzwerks mit dem Artikel, dem Preis und der Dauer, für die Sie ihn nutzen dürfen. Ein Klick dort kauft ihn, und Sie sind zurück beim Anbieter. ' +
            'Vor diesem Klick wird nichts berechnet.',
          also: 'bestellen bezahlen einkaufen artikel erwerben ablauf funktioniert',
        },
        {
          id: 'owned',
          heading: 'Was Ihnen gehört, öffnet sich wieder',
          body: 'Solange seine Zeit nicht abgelaufen ist, öffnet es sich, ohne dass noch einmal etwas berechnet wird: auf der Seite des Anbieters oder aus Ihrer Bibliothek. Was zweimal gewählt wird, wird einmal gekauft.',
          also: 'doppelt zweimal gekauft erneut lesen nochmal zugriff bibliothek doppelte belastung',
        },
        {
          id: 'does-not-open',
          heading: 'Es öffnet sich nicht',
          body: 'Öffnen Sie es zuerst aus Ihrer Bibliothek. Bleibt die Seite leer oder erscheint das Falsche, beantragen Sie auf der Seite des Kaufs eine Erstattung, oder schreiben Sie uns von dort: Wir sehen, was gekauft wurde.',
          also: 'kaputt fehler geht nicht fehlt inhalt leer lädt download problem',
        },
        {
          id: 'without-asking',
          heading: 'Kleine Käufe ohne Rückfrage',
          body: 'Kleine Käufe bei einem Anbieter, dem Sie vertrauen, können Sie ohne die Bestätigungsseite zulassen, bis zu einem Betrag je Kauf und je Tag. Das nehmen Sie jederzeit zurück.',
          also: 'automatisch ein-klick bestätigung überspringen',
        },
        {
          id: 'refused',
          heading: 'Ein Kauf wurde abgelehnt',
          body:
            'Die Seite sagt, warum: Ein Limit ist erreicht, das Konto ist eingefroren oder gesperrt, ein Zahlungsmittel fehlt, oder der Anbieter verkauft es nicht mehr. Berechnet wurde nichts. ' +
            'Kann der Grund nicht stimmen, führt der Link darunter zum Kundenservice.',
          also: 'verweigert nicht möglich kann nicht kaufen blockiert ablehnung',
        },
      ],
      links: [
        ['Was Sie jetzt öffnen können', '/library'],
        ['Käufe ohne Rückfrage', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Ihre Rechnung',
      lead: 'Alles, was Sie kaufen, wird zusammengezählt und einmal im Monat abgerechnet.',
      sections: [
        {
          id: 'billing-day',
          heading: 'Wann abgebucht wird',
          body: 'An Ihrem Abrechnungstag zählen wir zusammen, was Sie bei allen Anbietern gekauft haben, und belasten Ihr Zahlungsmittel einmal. Einen anderen Tag wählen Sie in Ihrem Profil.',
          also: 'abbuchung zahlung datum monat belastung lastschrift geld eingezogen',
        },
        {
          id: 'small-sums',
          heading: 'Kleine Beträge warten',
          body: 'Auch eine Abbuchung kostet Geld. Was dafür zu wenig ist, kommt auf die nächste Rechnung. Dazugerechnet wird dafür nichts.',
          also: 'mindestbetrag schwelle übertragen noch nicht abgebucht cent',
        },
        {
          id: 'statement',
          heading: 'Was auf Ihrem Auszug steht',
          body: 'Jeder Kauf, jede Gutschrift und jede Zahlung, und wie ein Saldo zum nächsten führt. Sie können ihn als PDF aufbewahren, in einer Tabellenkalkulation öffnen und Käufe als geschäftlich markieren.',
          also: 'kontoauszug beleg quittung pdf csv herunterladen steuer spesen nachweis verlauf',
        },
        {
          id: 'declined',
          heading: 'Ihre Zahlung wurde abgelehnt',
          body:
            'Ihre Bank hat nein gesagt und nennt selten den Grund. Die Käufe bleiben offen, und was Ihnen gehört, öffnet sich weiter. Wir fragen nach einigen Tagen wieder und sagen Ihnen, wann. ' +
            'Nach mehreren Ablehnungen ist das Konto gesperrt, bis der offene Betrag bezahlt ist.',
          also: 'karte fehlgeschlagen bank abgelaufen gesperrt deckung mahnung überfällig',
        },
        {
          id: 'credit-limit',
          heading: 'Wie hoch Ihr offener Betrag werden darf',
          body: 'Was gekauft und noch nicht bezahlt ist, darf bis zu einer Grenze reichen, die Ihre Übersicht zeigt. Sie ist für neue Konten klein und wächst mit dem, was Sie bezahlen. Jede Zahlung schafft wieder Platz.',
          also: 'kreditlimit kreditrahmen grenze höchstbetrag erhöhen voll',
        },
      ],
      links: [
        ['Ihr Auszug', '/statements'],
        ['Ihr Abrechnungstag', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Erstattungen',
      lead: 'Beantragen Sie sie auf der Seite des Kaufs.',
      sections: [
        {
          id: 'ask',
          heading: 'Wie Sie Ihr Geld zurückbekommen',
          body: 'Öffnen Sie den Kauf in Ihrem Auszug und wählen Sie „Erstattung beantragen“. Sagen Sie, was nicht stimmte; Sie können auch einen Teil des Preises zurückverlangen.',
          also: 'rückerstattung rückgabe zurückgeben widerruf storno stornieren umtausch reklamation versehentlich irrtum',
        },
        {
          id: 'at-once',
          heading: 'Sofort, oder von einem Menschen entschieden',
          body:
            'Was wenig gekostet hat, haben Sie sofort zurück. Über Teureres, eingelöste Geschenke, und wenn Sie in letzter Zeit viel zurückbekommen haben, entscheiden Menschen, und Sie erhalten eine Antwort per ' +
            'E-Mail. Die Seite sagt, bis wann. Solange Sie warten, ist der Betrag von Ihrem Saldo abgezogen.',
          also: 'wie lange dauert warten entscheidung frist tage',
        },
        {
          id: 'where-it-goes',
          heading: 'Wohin das Geld geht',
          body: 'Es wird von Ihrem offenen Betrag abgezogen. War der Kauf schon abgebucht, so wird es ein Guthaben, das die nächste Rechnung verbraucht. Ist der ganze Preis zurück, öffnet sich der Artikel nicht mehr.',
          also: 'gutschrift guthaben karte bankkonto überweisung zurückgezahlt',
        },
        {
          id: 'refused',
          heading: 'Ihr Antrag wurde abgelehnt',
          body: 'Der Grund steht auf der Seite des Kaufs. Sehen Sie es anders, schreiben Sie dem Kundenservice von dort: Ein anderer Mensch sieht es sich an.',
          also: 'widerspruch einspruch zu spät verweigert nicht einverstanden',
        },
      ],
      links: [['Den Kauf finden', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Ein Kauf, der nicht von Ihnen ist',
      lead: 'Sagen Sie es uns, und er wird abgezogen, während wir ihn prüfen.',
      sections: [
        {
          id: 'not-mine',
          heading: 'Sie haben das nicht gekauft',
          body: 'Öffnen Sie den Kauf und wählen Sie „Ich habe das nicht gekauft“. Sie erhalten sofort eine vorläufige Gutschrift. Wir stellen zusammen, wann und von wo Ihr Konto benutzt wurde, und entscheiden nach veröffentlichten Regeln, oder ein Mensch tut es.',
          also: 'beanstanden anfechten unbekannte abbuchung unberechtigt betrug gestohlen fremd',
        },
        {
          id: 'somebody-else',
          heading: 'Jemand anderes benutzt Ihr Konto',
          body: 'Frieren Sie das Konto ein: Dann kann nichts mehr gekauft werden. Melden Sie sich danach überall ab und ändern Sie Ihr Passwort. Beides ist ein Klick.',
          also: 'gehackt missbrauch eindringling einfrieren stoppen diebstahl',
        },
      ],
      links: [
        ['Ihr Konto einfrieren', '/limits'],
        ['Überall abmelden', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Abonnements',
      lead: 'Alle auf einer Seite, gleich von welchem Anbieter.',
      sections: [
        {
          id: 'renewal',
          heading: 'Verlängern oder enden lassen',
          body: 'Ein Abonnement endet mit seiner Laufzeit, wenn Sie es nicht automatisch verlängern lassen; dann schreiben wir Ihnen vorher. Sie können es vorzeitig verlängern.',
          also: 'abo verlängerung automatisch erneuern laufzeit',
        },
        {
          id: 'cancel',
          heading: 'Ein Abonnement kündigen',
          body:
            'Öffnen Sie es und wählen Sie „Kündigen“. Die restlichen Tage werden gutgeschrieben, der erste nie, und Sie sehen den Betrag, bevor Sie bestätigen. Oder lassen Sie es von selbst enden und behalten Sie, was Sie bezahlt haben. ' +
            'Haben Sie in letzter Zeit viel zurückbekommen, entscheiden Menschen über die Gutschrift.',
          also: 'abo kündigung beenden abbestellen aufhören loswerden',
        },
        {
          id: 'price',
          heading: 'Der Preis hat sich geändert',
          body: 'Ein neuer Preis wird nie berechnet, bevor Sie ihm zugestimmt haben. Ohne Ihre Zustimmung endet das Abonnement mit der bezahlten Laufzeit.',
          also: 'preiserhöhung teurer zustimmen erhöht',
        },
      ],
      links: [['Ihre Abonnements', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Limits',
      lead: 'Sie sagen, wie viel ausgegeben werden darf; nichts kommt daran vorbei.',
      sections: [
        {
          id: 'set',
          heading: 'Ein Limit setzen',
          body: 'Setzen Sie den Höchstbetrag je Kauf, Tag, Woche oder Monat, insgesamt oder bei einem Anbieter. Tage beginnen um Mitternacht in Ihrer Zeitzone. Ist ein Limit erreicht, werden Käufe abgelehnt, und Sie erfahren, welches es war und was übrig ist.',
          also: 'budget obergrenze ausgaben begrenzen kinder zu viel',
        },
        {
          id: 'freeze',
          heading: 'Das Konto einfrieren',
          body: 'Das stoppt jeden Kauf sofort, mit einem Klick; was Ihnen gehört, bleibt Ihres und öffnet sich. Ein weiterer Klick lässt Käufe wieder zu. Was der Zahlende eingefroren hat, taut nur er wieder auf.',
          also: 'sperren blockieren anhalten pause auftauen gesperrt',
        },
      ],
      links: [['Ihre Limits', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familien und Unternehmen',
      lead: 'Eine Rechnung für mehrere Personen, jede mit einem eigenen Konto.',
      sections: [
        {
          id: 'invite',
          heading: 'Jemanden hinzufügen',
          body: 'Wer zahlt, lädt Mitglieder per E-Mail ein. Jedes hat eine eigene Anmeldung, eigene Limits und einen eigenen Auszug. Eine Einladung gilt einmal und einige Tage; Sie können sie erneut senden oder zurückziehen.',
          also: 'einladen mitglied kind mitarbeiter kollege familie team gruppe',
        },
        {
          id: 'who-sees',
          heading: 'Wer was sieht',
          body: 'Ein Mitglied sieht nur die eigenen Käufe; wer zahlt, sieht alle, und zahlt für alle.',
          also: 'sichtbar eltern chef einsehen privatsphäre',
        },
        {
          id: 'leave',
          heading: 'Jemanden entfernen, oder gehen',
          body: 'Wer zahlt, kann ein Mitglied jederzeit entfernen, und ein Mitglied kann gehen. Was gekauft wurde, bleibt im Auszug. Mit derselben Adresse wieder eingeladen, hat ein Mitglied alles zurück.',
          also: 'verlassen austreten trennen scheidung',
        },
      ],
      links: [['Ihre Gruppe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Geschenke',
      lead: 'Kaufen Sie etwas für die E-Mail-Adresse eines anderen Menschen.',
      sections: [
        {
          id: 'give',
          heading: 'Etwas verschenken',
          body: 'Wählen Sie auf der Bestätigungsseite „Stattdessen verschenken“. Der Link zum Geschenk kommt per E-Mail und lässt sich einmal einlösen.',
          also: 'schenken gutschein freund geburtstag senden',
        },
        {
          id: 'take-back',
          heading: 'Es wurde nicht eingelöst',
          body: 'Bis jemand es einlöst, können Sie es erneut senden oder zurücknehmen. Löst es niemand rechtzeitig ein, haben Sie den Preis von selbst zurück.',
          also: 'abgelaufen falsche adresse nicht angekommen nochmals senden rückgabe',
        },
        {
          id: 'take-up',
          heading: 'Ein Geschenk einlösen',
          body: 'Öffnen Sie den Link in der Mail und melden Sie sich an, oder registrieren Sie sich. Es ist bezahlt. Sagt die Seite, dass es nicht eingelöst werden kann, schreiben Sie dem Kundenservice von dort.',
          also: 'erhalten bekommen annehmen code empfangen',
        },
      ],
      links: [['Ihre Geschenke', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Ihr Konto schützen',
      lead: 'Was es schützt, und was Sie tun, wenn etwas nicht stimmt.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Passkeys und zweite Faktoren',
          body:
            'Ein Passkey meldet Sie mit Ihrem Gerät an und wirkt nur an der Adresse des Netzwerks selbst, sodass keine nachgemachte Seite ihn bekommt. Bevor Geld hinausgeht oder sich ändert, wer Sie sind, bestätigen Sie mit einem Passkey, ' +
            'einem Code per E-Mail oder dem Code einer Authentifizierungs-App.',
          also: 'zwei-faktor 2fa fingerabdruck gesicht authenticator prüfcode',
        },
        {
          id: 'devices',
          heading: 'Wo Sie angemeldet sind',
          body: 'Unter „Sicherheit“ stehen Ihre Geräte und was zuletzt geschah. Melden Sie eines ab, alle anderen oder überall; die Seiten der Anbieter erfahren es.',
          also: 'sitzungen geräte überall abmelden unbekanntes gerät neues gerät',
        },
        {
          id: 'change',
          heading: 'Adresse oder Passwort ändern',
          body: 'Die E-Mail-Adresse steht in Ihrem Profil, das Passwort unter „Sicherheit“. Eine neue Adresse gilt, sobald Sie den Link geöffnet haben, den wir dorthin senden, und die alte erfährt es.',
          also: 'neue mail kennwort ändern name postleitzahl land umgezogen',
        },
      ],
      links: [
        ['Sicherheit', '/profile/security'],
        ['Profil', '/profile'],
      ],
    },
    {
      slug: 'privacy',
      title: 'Was Anbieter über Sie erfahren',
      lead: 'Nicht Ihren Namen, nicht Ihre E-Mail-Adresse, nicht Ihre Karte.',
      sections: [
        {
          id: 'merchants',
          heading: 'Für jeden Anbieter eine andere Nummer',
          body: 'Jeder Anbieter sieht an Ihrer Stelle eine Nummer, und jeder eine andere, sodass zwei nicht erkennen können, dass Sie dieselbe Person sind. Ihre Karte kennt allein der Zahlungsdienstleister.',
          also: 'datenschutz verfolgung anonym persönliche daten weitergabe dsgvo',
        },
        {
          id: 'your-data',
          heading: 'Ihre Daten sehen und mitnehmen',
          body: 'Sie können sehen, welche Anbieter Sie besucht haben, und alles, was über Sie aufbewahrt wird, als eine Datei mitnehmen.',
          also: 'export herunterladen kopie archiv auskunft dsgvo',
        },
      ],
      links: [['Ihre Daten', '/profile/privacy']],
    },
    {
      slug: 'closing',
      title: 'Ihr Konto schließen',
      lead: 'Für immer, und Ihre Daten werden gelöscht.',
      sections: [
        {
          id: 'close',
          heading: 'So schließen Sie das Konto',
          body: 'Wählen Sie unter „Ihre Daten“ das Schließen und Löschen. Sie sehen vorher, was verloren geht und was bleibt: Beträge bleiben ohne Ihren Namen in den Büchern. Was Sie gekauft haben, öffnet sich nicht mehr.',
          also: 'konto löschen auflösen entfernen kündigen netzwerk verlassen',
        },
        {
          id: 'owed',
          heading: 'Wenn noch etwas offen ist',
          body: 'Bezahlen Sie, was offen ist, warten Sie eine laufende Zahlung ab, und kündigen Sie vorher Abonnements; die Seite sagt, was davon im Weg steht. Ein sehr kleiner Betrag wird ausgebucht. Ein Guthaben geht an Sie zurück.',
          also: 'lässt sich nicht schließen schulden ausstehend restbetrag guthaben',
        },
      ],
      links: [['Das Konto schließen', '/profile/privacy/close']],
    },
    {
      slug: 'on-your-phone',
      title: 'Auf Ihrem Telefon',
      lead: 'Das Netzwerk lässt sich wie eine App installieren.',
      sections: [
        {
          id: 'install',
          heading: 'Installieren',
          body: 'Wählen Sie im Menü Ihres Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“. Ihr offener Betrag, Ihre Bibliothek und was auf Ihre Entscheidung wartet, sind dann nur einen Fingertipp entfernt.',
          also: 'app android iphone ios handy startbildschirm',
        },
        {
          id: 'notifications',
          heading: 'Sofort Bescheid bekommen',
          body: 'Wo der Browser es kann, erfahren Sie auf Wunsch sofort, wenn etwas geschieht. Alles andere kommt per E-Mail.',
          also: 'benachrichtigung mitteilung push ausschalten zu viele mails',
        },
      ],
      links: [['Mitteilungen', '/notifications']],
    },
    {
      slug: 'people',
      title: 'Dem Kundenservice schreiben',
      lead: 'Ein Mensch liest es und antwortet.',
      sections: [
        {
          id: 'write',
          heading: 'So erreichen Sie uns',
          body: 'Schreiben Sie auf der Kontaktseite, wegen eines Kaufs oder nicht; von der Seite eines Kaufs aus wissen wir gleich, welcher gemeint ist. Sie müssen nicht angemeldet sein: Dann sagen Sie, wohin die Antwort geht.',
          also: 'kontakt support anrufen telefonnummer hotline mail mensch mitarbeiter beschwerde frage',
        },
        {
          id: 'answer',
          heading: 'Wo die Antwort steht',
          body: 'Sie erhalten sie per E-Mail, und sie steht unter „Ihre Nachrichten“, wo Sie noch einmal schreiben können. Die Seite sagt, bis wann wir spätestens antworten.',
          also: 'keine antwort reaktion warten nachricht unterhaltung',
        },
        {
          id: 'merchant',
          heading: 'Mit der Ware eines Anbieters stimmt etwas nicht',
          body: 'Schreiben Sie uns und nicht dem Anbieter: Er weiß nicht, wer Sie sind. Wir klären es mit ihm. Ihr Geld verlangen Sie auf der Seite des Kaufs zurück.',
          also: 'verkäufer verlag händler qualität falscher inhalt mangel beschwerde über',
        },
      ],
      links: [
        ['Dem Kundenservice schreiben', '/help/contact'],
        ['Ihre Nachrichten', '/help/messages'],
      ],
    },
  ],
}
