// German: the help pages. The slug of a topic and the id of a section are addresses, the same in every language; `also`
// are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Hilfe',
  lead: 'Kurze Antworten. Jede führt zu der Seite, auf der es weitergeht.',
  search: 'Fragen oder Hilfe durchsuchen',
  find: 'Suchen',
  noneTitle: (query) => `Keine Antwort auf „${query}“ gefunden`,
  noneBody:
    'Versuchen Sie es mit anderen Wörtern, sehen Sie alle Themen durch, oder schreiben Sie uns: Ein Mensch antwortet.',
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
            'Mit E-Mail-Adresse und Passwort, oder mit einem Passkey, ganz ohne zu tippen. In einem Browser, den Sie schon benutzt haben, genügt statt der ' +
            'E-Mail-Adresse Ihr Mitgliedsname; anderswo geben Sie zusätzlich Ihren persönlichen Code ein oder lassen sich einen Link per E-Mail senden.',
          also: 'einloggen login anmeldung benutzername zugang mitgliedsnummer',
        },
        {
          id: 'how-long',
          heading: 'Wie lange Sie angemeldet bleiben',
          body: 'Einige Stunden lang, und länger, solange Sie kaufen. Wenn Sie sich im Netzwerk oder bei einem Anbieter abmelden, sind Sie überall abgemeldet.',
          also: 'abmelden ausloggen logout sitzung abgelaufen wieder abgemeldet',
        },
        {
          id: 'several-people',
          heading: 'Mehrere Personen in einem Browser',
          body: 'Die Anmeldeseite zeigt die Konten, die in diesem Browser benutzt wurden. Wählen Sie Ihres oder „Anderes Konto“; „Vergessen“ nimmt ein Konto von der Liste.',
          also: 'gemeinsamer computer konto wechseln falsches konto familie gerät',
        },
      ],
      links: [['Ihre Wege zur Anmeldung', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Passwort vergessen oder Telefon verloren',
      lead: 'Zwei Dinge zusammen öffnen Ihnen das Konto wieder.',
      sections: [
        {
          id: 'password',
          heading: 'Sie haben Ihr Passwort vergessen',
          body:
            'Wählen Sie auf der Anmeldeseite „Ich kann mich nicht mehr anmelden“ und lassen Sie sich einen Link per E-Mail senden. Zusammen mit Ihrer ' +
            'Wiederherstellungsphrase setzen Sie damit ein neues Passwort. Danach ist jeder Browser abgemeldet, der angemeldet war, und Sie erhalten eine E-Mail darüber.',
          also: 'kennwort zurücksetzen wiederherstellen ausgesperrt komme nicht hinein kein zugang',
        },
        {
          id: 'mailbox',
          heading: 'Auch Ihr Postfach ist verloren',
          body:
            'Mitgliedsname, persönlicher Code und Wiederherstellungsphrase genügen zusammen, um die Wiederherstellung mit einer anderen Adresse zu beginnen. Sie dauert einige Tage, die alte Adresse ' +
            'erfährt es sofort, und eine Anmeldung mit einem Link per E-Mail oder einem Passkey beendet sie. Fehlt Ihnen eines der drei, schreiben Sie dem Kundenservice.',
          also: 'alte mail adresse gewechselt neue adresse telefon handy gestohlen',
        },
        {
          id: 'secrets',
          heading: 'Niemand fragt nach Ihren Geheimnissen',
          body: 'Niemand im Netzwerk kann Ihr Passwort, Ihre Phrase oder Ihren Code lesen, und niemand wird Sie je danach fragen. Eine E-Mail oder ein Anruf mit dieser Frage kommt nicht von uns.',
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
          heading: 'So funktioniert ein Kauf',
          body:
            'Ein Link bei einem Anbieter führt zu einer Seite des Netzwerks mit dem Artikel, dem Preis und der Nutzungsdauer. Mit einem Klick dort kaufen Sie ihn und sind zurück beim Anbieter. ' +
            'Vor diesem Klick wird nichts berechnet.',
          also: 'bestellen bezahlen einkaufen artikel erwerben ablauf funktioniert',
        },
        {
          id: 'owned',
          heading: 'Was Ihnen gehört, öffnet sich wieder',
          body: 'Solange der Zugang nicht abgelaufen ist, öffnet es sich, ohne dass noch einmal etwas berechnet wird: auf der Seite des Anbieters oder aus Ihrer Bibliothek. Was Sie zweimal auswählen, wird nur einmal gekauft.',
          also: 'doppelt zweimal gekauft erneut lesen nochmal zugriff bibliothek doppelte belastung',
        },
        {
          id: 'does-not-open',
          heading: 'Es öffnet sich nicht',
          body: 'Öffnen Sie es zuerst aus Ihrer Bibliothek. Bleibt die Seite leer oder erscheint das Falsche, beantragen Sie auf der Seite des Kaufs eine Erstattung, oder schreiben Sie uns von dort aus: Wir sehen, was gekauft wurde.',
          also: 'kaputt fehler geht nicht fehlt inhalt leer lädt download problem',
        },
        {
          id: 'without-asking',
          heading: 'Kleine Käufe ohne Rückfrage',
          body: 'Kleine Käufe bei einem Anbieter, dem Sie vertrauen, können Sie ohne die Bestätigungsseite zulassen, bis zu einem Betrag je Kauf und je Tag. Das können Sie jederzeit zurücknehmen.',
          also: 'automatisch ein-klick bestätigung überspringen',
        },
        {
          id: 'refused',
          heading: 'Ein Kauf wurde abgelehnt',
          body:
            'Die Seite sagt, warum: Ein Limit ist erreicht, das Konto ist eingefroren oder gesperrt, ein Zahlungsmittel fehlt, oder der Anbieter verkauft es nicht mehr. Berechnet wurde nichts. ' +
            'Kommt Ihnen der Grund falsch vor, führt der Link darunter zum Kundenservice.',
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
          body: 'Auch eine Abbuchung kostet Geld. Ein Betrag, der dafür zu klein ist, kommt auf die nächste Rechnung. Zusätzlich berechnet wird dafür nichts.',
          also: 'mindestbetrag schwelle übertragen noch nicht abgebucht cent',
        },
        {
          id: 'statement',
          heading: 'Was in Ihrem Kontoauszug steht',
          body: 'Jeder Kauf, jede Gutschrift und jede Zahlung, und wie ein Saldo zum nächsten führt. Sie können ihn als PDF aufbewahren, in einer Tabellenkalkulation öffnen und Käufe als geschäftlich markieren.',
          also: 'kontoauszug auszug beleg quittung pdf csv herunterladen steuer spesen nachweis verlauf',
        },
        {
          id: 'declined',
          heading: 'Ihre Zahlung wurde abgelehnt',
          body:
            'Ihre Bank hat sie abgelehnt und nennt selten den Grund. Der Betrag bleibt offen, und was Ihnen gehört, öffnet sich weiterhin. Wir versuchen es nach einigen Tagen erneut und sagen Ihnen, wann. ' +
            'Nach mehreren Ablehnungen ist das Konto gesperrt, bis der offene Betrag bezahlt ist.',
          also: 'karte fehlgeschlagen bank abgelaufen gesperrt deckung mahnung überfällig',
        },
        {
          id: 'credit-limit',
          heading: 'Wie hoch Ihr offener Betrag werden darf',
          body: 'Was gekauft und noch nicht bezahlt ist, darf bis zu einer Obergrenze anwachsen, die in Ihrer Übersicht steht. Sie ist für neue Konten niedrig und wächst mit dem, was Sie bezahlen. Jede Zahlung schafft wieder Spielraum.',
          also: 'kreditlimit kreditrahmen grenze höchstbetrag erhöhen voll',
        },
      ],
      links: [
        ['Ihr Kontoauszug', '/statements'],
        ['Woran die Bücher festgehalten sind', '/heads'],
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
          body: 'Öffnen Sie den Kauf in Ihrem Kontoauszug und wählen Sie „Erstattung beantragen“. Sagen Sie, was nicht stimmte; Sie können auch einen Teil des Preises zurückverlangen.',
          also: 'rückerstattung rückgabe zurückgeben widerruf storno stornieren umtausch reklamation versehentlich irrtum',
        },
        {
          id: 'at-once',
          heading: 'Sofort, oder nach Entscheidung durch einen Menschen',
          body:
            'Was wenig gekostet hat, bekommen Sie sofort zurück. Über Teureres und eingelöste Geschenke entscheiden Menschen, ebenso, wenn Sie in letzter Zeit viel zurückbekommen haben. Sie erhalten eine Antwort per ' +
            'E-Mail. Die Seite sagt, bis wann. Solange Sie warten, gilt der Betrag nicht als offen.',
          also: 'wie lange dauert warten entscheidung frist tage',
        },
        {
          id: 'where-it-goes',
          heading: 'Wohin das Geld geht',
          body: 'Es wird von Ihrem offenen Betrag abgezogen. War der Kauf schon abgebucht, wird daraus ein Guthaben, das mit der nächsten Rechnung verrechnet wird. Haben Sie den ganzen Preis zurückbekommen, öffnet sich der Artikel nicht mehr.',
          also: 'gutschrift guthaben karte bankkonto überweisung zurückgezahlt',
        },
        {
          id: 'refused',
          heading: 'Ihr Antrag wurde abgelehnt',
          body: 'Der Grund steht auf der Seite des Kaufs. Wenn Sie es anders sehen, schreiben Sie von dort aus dem Kundenservice: Ein anderer Mensch sieht es sich an.',
          also: 'widerspruch einspruch zu spät verweigert nicht einverstanden',
        },
      ],
      links: [['Den Kauf finden', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Ein Kauf, der nicht von Ihnen ist',
      lead: 'Sagen Sie es uns: Er wird abgezogen, solange wir ihn prüfen.',
      sections: [
        {
          id: 'not-mine',
          heading: 'Sie haben das nicht gekauft',
          body: 'Öffnen Sie den Kauf und wählen Sie „Ich habe das nicht gekauft“. Sie erhalten sofort eine vorläufige Gutschrift. Wir stellen zusammen, wann und von wo aus Ihr Konto benutzt wurde; dann entscheiden veröffentlichte Regeln oder ein Mensch.',
          also: 'beanstanden anfechten unbekannte abbuchung unberechtigt betrug gestohlen fremd',
        },
        {
          id: 'somebody-else',
          heading: 'Jemand anderes benutzt Ihr Konto',
          body: 'Frieren Sie das Konto ein: Dann kann nichts mehr gekauft werden. Melden Sie sich danach überall ab und ändern Sie Ihr Passwort. Beides braucht je einen Klick.',
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
          body: 'Ein Abonnement endet mit seiner Laufzeit, wenn Sie es nicht automatisch verlängern lassen; in diesem Fall schreiben wir Ihnen vorher. Sie können es auch vorzeitig verlängern.',
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
      lead: 'Sie bestimmen, wie viel ausgegeben werden darf; alles darüber wird abgelehnt.',
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
          body: 'Das stoppt jeden Kauf sofort, mit einem Klick; was Ihnen gehört, bleibt Ihres und öffnet sich weiterhin. Ein weiterer Klick lässt Käufe wieder zu. Hat die Person, die zahlt, das Konto eingefroren, kann nur sie das wieder aufheben.',
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
          body: 'Wer zahlt, lädt Mitglieder per E-Mail ein. Jedes hat eine eigene Anmeldung, eigene Limits und einen eigenen Kontoauszug. Eine Einladung gilt nur einmal und einige Tage lang; Sie können sie erneut senden oder zurückziehen.',
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
          body: 'Wer zahlt, kann ein Mitglied jederzeit entfernen, und ein Mitglied kann gehen. Was gekauft wurde, bleibt im Kontoauszug. Wird ein Mitglied mit derselben Adresse wieder eingeladen, hat es alles zurück.',
          also: 'verlassen austreten trennen scheidung',
        },
      ],
      links: [['Ihre Gruppe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Geschenke',
      lead: 'Kaufen Sie etwas für jemand anderen: Die E-Mail-Adresse genügt.',
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
          body: 'Bis jemand es einlöst, können Sie es erneut senden oder zurücknehmen. Löst es niemand rechtzeitig ein, bekommen Sie den Preis von selbst zurück.',
          also: 'abgelaufen falsche adresse nicht angekommen nochmals senden rückgabe',
        },
        {
          id: 'take-up',
          heading: 'Ein Geschenk einlösen',
          body: 'Öffnen Sie den Link in der E-Mail und melden Sie sich an, oder registrieren Sie sich. Es ist bezahlt. Sagt die Seite, dass es nicht eingelöst werden kann, schreiben Sie von dort aus dem Kundenservice.',
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
            'Ein Passkey meldet Sie mit Ihrem Gerät an und wirkt nur unter der Adresse des Netzwerks selbst, sodass ihn keine nachgemachte Seite abfangen kann. Bevor Geld hinausgeht oder Angaben zu Ihrer Person geändert werden, bestätigen Sie mit einem Passkey, ' +
            'einem Code per E-Mail oder dem Code einer Authenticator-App.',
          also: 'zwei-faktor 2fa fingerabdruck gesicht authenticator prüfcode',
        },
        {
          id: 'devices',
          heading: 'Wo Sie angemeldet sind',
          body: 'Unter „Sicherheit“ stehen Ihre Geräte und was zuletzt geschehen ist. Melden Sie dort ein Gerät ab, alle anderen oder alle; die Websites der Anbieter erfahren davon.',
          also: 'sitzungen geräte überall abmelden unbekanntes gerät neues gerät',
        },
        {
          id: 'change',
          heading: 'Adresse oder Passwort ändern',
          body: 'Die E-Mail-Adresse steht in Ihrem Profil, das Passwort unter „Sicherheit“. Eine neue Adresse gilt, sobald Sie den Link geöffnet haben, den wir dorthin senden, und die alte wird benachrichtigt.',
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
          body: 'Jeder Anbieter sieht statt Ihres Namens eine Nummer, und jeder eine andere: So können zwei Anbieter nicht erkennen, dass Sie dieselbe Person sind. Ihre Karte kennt allein der Zahlungsdienstleister.',
          also: 'datenschutz verfolgung anonym persönliche daten weitergabe dsgvo',
        },
        {
          id: 'your-data',
          heading: 'Ihre Daten sehen und mitnehmen',
          body: 'Sie können sehen, welche Anbieter Sie besucht haben, und alles, was über Sie gespeichert ist, als eine Datei mitnehmen.',
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
          body: 'Wählen Sie auf der Seite „Ihre Daten“ die Schaltfläche „Konto schließen und löschen“. Sie sehen vorher, was verloren geht und was bleibt: Beträge bleiben ohne Ihren Namen in den Büchern. Was Sie gekauft haben, öffnet sich nicht mehr.',
          also: 'konto löschen auflösen entfernen kündigen netzwerk verlassen',
        },
        {
          id: 'owed',
          heading: 'Wenn noch etwas offen ist',
          body: 'Bezahlen Sie, was offen ist, warten Sie laufende Zahlungen ab, und kündigen Sie Abonnements; die Seite sagt, was davon im Weg steht. Ein sehr kleiner Betrag wird ausgebucht. Ein Guthaben geht an Sie zurück.',
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
          body: 'Wählen Sie im Menü Ihres Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“. Ihr offener Betrag, Ihre Bibliothek und alles, was auf Ihre Entscheidung wartet, sind dann nur einen Fingertipp entfernt.',
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
          body: 'Schreiben Sie auf der Kontaktseite, wegen eines Kaufs oder nicht; von der Seite eines Kaufs aus wissen wir gleich, welcher gemeint ist. Sie müssen nicht angemeldet sein; geben Sie dann an, wohin die Antwort gehen soll.',
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
          heading: 'Mit einem Artikel stimmt etwas nicht',
          body: 'Schreiben Sie uns und nicht dem Anbieter: Er weiß nicht, wer Sie sind. Wir klären es mit ihm. Eine Erstattung beantragen Sie auf der Seite des Kaufs.',
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
