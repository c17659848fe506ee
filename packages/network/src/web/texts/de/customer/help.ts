// German: the help pages. The slug of a topic is its address and stays the same in every language.
export const help = {
  title: 'Hilfe',
  lead: 'Kurze Antworten. Jede führt zu der Seite, auf der Sie es tun.',
  search: 'Hilfe durchsuchen',
  find: 'Suchen',
  noneTitle: (query: string) => `Nichts passt zu „${query}“`,
  noneBody: 'Versuchen Sie ein einfaches Wort wie „Erstattung“, oder sehen Sie alle Themen durch.',
  all: 'Alle Themen',
  topics: [
    {
      slug: 'signing-on',
      title: 'Anmelden',
      lead: 'Eine Anmeldung für jeden Anbieter des Netzwerks.',
      body:
        'Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an, oder mit einem Passkey, ganz ohne etwas ' +
        'einzutippen. In einem Browser, den Sie schon benutzt haben, genügt statt der E-Mail-Adresse Ihr ' +
        'Mitgliedsname; anderswo geben Sie zusätzlich Ihren persönlichen Code ein oder lassen sich einen Link per ' +
        'E-Mail senden.\n\n' +
        'Sie bleiben sechs Stunden angemeldet, oder bis zwei Stunden nach Ihrem letzten Kauf. Melden Sie sich im ' +
        'Netzwerk oder bei einem Anbieter ab, so sind Sie überall abgemeldet.',
      links: [['Ihre Wege zur Anmeldung', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Passwort vergessen oder Telefon verloren',
      lead: 'Zwei Dinge zusammen lassen Sie wieder hinein.',
      body:
        'Lassen Sie sich auf der Anmeldeseite einen Link senden; zusammen mit Ihrer Wiederherstellungsphrase können ' +
        'Sie damit ein neues Passwort setzen. Danach ist jeder Browser abgemeldet, der angemeldet war, und wir ' +
        'schreiben Ihnen darüber.\n\n' +
        'Niemand im Netzwerk kann Ihr Passwort, Ihre Phrase oder Ihren Code lesen, und niemand wird Sie je danach fragen.',
      links: [['Zugang wiederherstellen', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Kaufen',
      lead: 'Ein Klick, nachdem Sie den Preis gesehen haben.',
      body:
        'Ein Link bei einem Anbieter führt zu einer Seite des Netzwerks mit dem Artikel, dem Preis und der Dauer, für ' +
        'die Sie ihn nutzen dürfen. Ein Klick dort kauft ihn. Was Ihnen schon gehört, öffnet sich erneut, ohne dass ' +
        'etwas berechnet wird, solange seine Zeit nicht abgelaufen ist.\n\n' +
        'Kleine Käufe bei einem Anbieter, dem Sie vertrauen, können Sie ohne diese Seite zulassen, bis zu einem Betrag ' +
        'je Kauf und je Tag.',
      links: [
        ['Was Sie jetzt öffnen können', '/library'],
        ['Käufe ohne Rückfrage', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Ihre Rechnung',
      lead: 'Alles, was Sie kaufen, wird zusammengezählt und einmal im Monat abgerechnet.',
      body:
        'An Ihrem Abrechnungstag zählen wir zusammen, was Sie bei allen Anbietern gekauft haben, und belasten Ihr ' +
        'Zahlungsmittel einmal, wenn sich die Summe lohnt; kleinere Summen werden auf den nächsten Monat übertragen. ' +
        'Der Kontoauszug zeigt jeden Kauf, jede Gutschrift und jede Zahlung, und wie ein Saldo zum nächsten führt. Sie ' +
        'können ihn als PDF aufbewahren oder in einer Tabellenkalkulation öffnen.',
      links: [['Ihr Kontoauszug', '/statements']],
    },
    {
      slug: 'refunds',
      title: 'Erstattungen',
      lead: 'Beantragen Sie sie auf der Seite des Kaufs.',
      body:
        'Öffnen Sie den Kauf in Ihrem Kontoauszug und wählen Sie „Erstattung beantragen“. Was wenig gekostet hat, ' +
        'wird sofort erstattet; über Teureres, eingelöste Geschenke und wenn Sie in letzter Zeit viel zurückbekommen ' +
        'haben, entscheiden Menschen, und Sie erhalten eine Antwort per E-Mail. Solange Sie warten, ' +
        'ist der Betrag von Ihrem Saldo abgezogen. Wurde der Kauf schon abgebucht, so wird der Betrag zu einem ' +
        'Guthaben, das mit Ihrer nächsten Rechnung verrechnet wird.',
      links: [['Den Kauf finden', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Ein Kauf, der nicht von Ihnen ist',
      lead: 'Sagen Sie es uns, und er wird abgezogen, während wir ihn prüfen.',
      body:
        'Öffnen Sie den Kauf und wählen Sie „Ich habe das nicht gekauft“. Sie erhalten sofort eine vorläufige ' +
        'Gutschrift. Wir stellen zusammen, wann und von wo Ihr Konto benutzt wurde, und entscheiden nach ' +
        'veröffentlichten Regeln. Wenn Sie glauben, dass jemand anderes Ihr Konto benutzt, frieren Sie es ein und ' +
        'melden Sie sich überall ab.',
      links: [
        ['Ihr Konto einfrieren', '/limits'],
        ['Überall abmelden', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Abonnements',
      lead: 'Alle auf einer Seite, gleich von welchem Anbieter.',
      body:
        'Ein Abonnement endet mit seiner Laufzeit, wenn Sie es nicht automatisch verlängern lassen; dann schreiben wir ' +
        'Ihnen vorher. Sie können es vorzeitig verlängern, und Sie können jederzeit kündigen: Die restlichen Tage ' +
        'werden gutgeschrieben, der erste nie, und Sie sehen den Betrag, bevor Sie bestätigen. Haben Sie in letzter Zeit ' +
        'viel zurückbekommen, so entscheiden Menschen darüber. Ein neuer Preis wird nie berechnet, ' +
        'bevor Sie ihm zugestimmt haben.',
      links: [['Ihre Abonnements', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Limits',
      lead: 'Sie sagen, wie viel ausgegeben werden darf; nichts kommt daran vorbei.',
      body:
        'Setzen Sie den Höchstbetrag je Kauf, Tag, Woche oder Monat, insgesamt oder bei einem Anbieter. Tage beginnen ' +
        'um Mitternacht in Ihrer Zeitzone. Ist ein Limit erreicht, werden Käufe abgelehnt, und Sie erfahren, welches ' +
        'Limit es war und was übrig ist. Einfrieren stoppt jeden Kauf sofort, mit einem Klick; was Ihnen gehört, ' +
        'bleibt Ihres.',
      links: [['Ihre Limits', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familien und Unternehmen',
      lead: 'Eine Rechnung für mehrere Personen, jede mit einem eigenen Konto.',
      body:
        'Wer zahlt, lädt Mitglieder ein. Jedes hat eine eigene Anmeldung, eigene Limits und einen eigenen Kontoauszug ' +
        'und sieht nur die eigenen Käufe; wer zahlt, sieht alle. Ein Mitglied kann jederzeit entfernt werden, und was ' +
        'gekauft wurde, bleibt im Kontoauszug.',
      links: [['Ihre Gruppe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Geschenke',
      lead: 'Kaufen Sie etwas für die E-Mail-Adresse eines anderen Menschen.',
      body:
        'Wählen Sie auf der Bestätigungsseite „Stattdessen verschenken“. Der Link zum Geschenk kommt per E-Mail und ' +
        'lässt sich einmal einlösen. Bis dahin können Sie es erneut senden oder zurücknehmen.',
      links: [['Ihre Geschenke', '/gifts']],
    },
    {
      slug: 'privacy',
      title: 'Was Anbieter über Sie erfahren',
      lead: 'Nicht Ihren Namen, nicht Ihre E-Mail-Adresse, nicht Ihre Karte.',
      body:
        'Jeder Anbieter sieht an Ihrer Stelle eine andere Nummer, sodass zwei Anbieter nicht erkennen können, dass Sie ' +
        'dieselbe Person sind. Sie können sehen, welche Anbieter Sie besucht haben, alle Ihre Daten als eine Datei ' +
        'mitnehmen und Ihr Konto schließen und löschen.',
      links: [['Ihre Daten', '/profile/privacy']],
    },
    {
      slug: 'on-your-phone',
      title: 'Auf Ihrem Telefon',
      lead: 'Das Netzwerk lässt sich wie eine App installieren.',
      body:
        'Wählen Sie im Menü Ihres Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“. Ihr offener Betrag, ' +
        'Ihre Bibliothek und was auf Ihre Entscheidung wartet, sind dann nur einen Fingertipp entfernt. Wo der Browser ' +
        'es kann, erfahren Sie auf Wunsch auch sofort, wenn etwas geschieht.',
      links: [['Mitteilungen', '/notifications']],
    },
  ],
} as const
