// French: the help pages. The slug of a topic and the id of a section are addresses, the same in every language; `also`
// are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Aide',
  lead: 'Des réponses brèves. Chacune mène à la page où vous le faites.',
  search: 'Poser une question, ou chercher',
  find: 'Chercher',
  noneTitle: (query) => `Rien ici ne répond à « ${query} »`,
  noneBody:
    'Essayez d’autres mots, parcourez tous les sujets, ou écrivez-nous : une personne répond.',
  all: 'Tous les sujets',
  people: {
    title: 'Pas de réponse ?',
    body: 'Écrivez au service client. Une personne vous lit et vous répond.',
  },
  smallWords:
    'a à ai au aux avec ce cela ces cet cette chez comment d dans de des donc du elle en es est et être fait il ils j je l la le les leur m ma mais me mes moi mon n ne nos notre nous on ou où par pas pour pourquoi puis qu quand que quel quelle qui s sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y',
  topics: [
    {
      slug: 'signing-on',
      title: 'Se connecter',
      lead: 'Une seule connexion pour tous les marchands du réseau.',
      sections: [
        {
          id: 'ways',
          heading: 'Les façons de se connecter',
          body:
            'Avec votre adresse e-mail et votre mot de passe, ou avec une clé d’accès, sans rien saisir. Dans un navigateur que vous avez déjà utilisé, votre identifiant de membre suffit à la place de ' +
            'l’adresse ; ailleurs, ajoutez votre code personnel, ou demandez un lien par e-mail.',
          also: 'connexion identification login nom d’utilisateur accès entrer passkey',
        },
        {
          id: 'how-long',
          heading: 'Combien de temps vous restez connecté',
          body: 'Quelques heures, et plus longtemps tant que vous achetez. Déconnectez-vous du réseau ou chez un marchand, et vous êtes déconnecté partout.',
          also: 'déconnexion session expirée déconnecté à nouveau',
        },
        {
          id: 'several-people',
          heading: 'Plusieurs personnes dans un navigateur',
          body: 'La page de connexion propose les comptes que ce navigateur a utilisés. Choisissez le vôtre, ou « Un autre compte » ; « Oublier » retire un compte de la liste.',
          also: 'ordinateur partagé changer de compte mauvais compte famille appareil',
        },
      ],
      links: [['Vos façons de vous connecter', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Mot de passe oublié ou téléphone perdu',
      lead: 'Deux choses ensemble vous redonnent l’accès.',
      sections: [
        {
          id: 'password',
          heading: 'Vous avez oublié votre mot de passe',
          body:
            'Depuis la page de connexion, demandez un lien par e-mail. Avec votre phrase de récupération, il permet de choisir un nouveau mot de passe. Ensuite, ' +
            'tous les navigateurs connectés sont déconnectés, et nous vous l’écrivons.',
          also: 'réinitialiser récupérer perdu bloqué impossible d’entrer',
        },
        {
          id: 'mailbox',
          heading: 'Votre boîte aux lettres est perdue aussi',
          body:
            'Votre identifiant de membre, votre code personnel et votre phrase de récupération ensemble permettent une récupération à une autre adresse. Elle prend quelques jours, l’ancienne adresse ' +
            'en est avertie aussitôt, et une connexion l’arrête. S’il vous manque l’un des trois, écrivez au service client.',
          also: 'ancienne adresse messagerie changée nouveau courriel téléphone volé',
        },
        {
          id: 'secrets',
          heading: 'Personne ne demande vos secrets',
          body: 'Personne au réseau ne peut lire votre mot de passe, votre phrase ou votre code, et personne ne vous les demandera jamais. Un message ou un appel qui le fait ne vient pas de nous.',
          also: 'hameçonnage phishing fraude arnaque faux message suspect',
        },
      ],
      links: [['Récupérer votre compte', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Acheter',
      lead: 'Un clic, après avoir vu le prix.',
      sections: [
        {
          id: 'one-click',
          heading: 'Comment se passe un achat',
          body:
            'Un lien chez un marchand mène à une page du réseau avec l’article, le prix et la durée d’utilisation. Un clic à cet endroit l’achète, et vous revenez chez le marchand. ' +
            'Rien n’est débité avant ce clic.',
          also: 'commander payer article acquérir fonctionnement',
        },
        {
          id: 'owned',
          heading: 'Ce que vous possédez s’ouvre de nouveau',
          body: 'Tant que sa durée n’est pas écoulée, il s’ouvre sans autre débit : depuis la page du marchand ou depuis votre bibliothèque. Ce qui est choisi deux fois est acheté une fois.',
          also: 'double deux fois racheté relire accès bibliothèque débité deux fois',
        },
        {
          id: 'does-not-open',
          heading: 'Il ne s’ouvre pas',
          body: 'Ouvrez-le d’abord depuis votre bibliothèque. Si la page reste vide ou si ce n’est pas le bon contenu, demandez un remboursement à la page de l’achat, ou écrivez-nous à partir de là : nous voyons ce qui a été acheté.',
          also: 'panne erreur ne marche pas manquant contenu vide téléchargement problème',
        },
        {
          id: 'without-asking',
          heading: 'Petits achats sans confirmation',
          body: 'Chez un marchand de confiance, vous pouvez laisser passer les petits achats sans la page de confirmation, jusqu’à un montant par achat et par jour. Vous y mettez fin quand vous voulez.',
          also: 'automatique un clic passer confirmation',
        },
        {
          id: 'refused',
          heading: 'Un achat a été refusé',
          body:
            'La page dit pourquoi : un plafond est atteint, le compte est gelé ou suspendu, un moyen de paiement manque, ou le marchand ne le vend plus. Rien n’a été débité. ' +
            'Si la raison vous paraît inexacte, le lien qui suit mène au service client.',
          also: 'rejeté impossible bloqué ne peux pas acheter',
        },
      ],
      links: [
        ['Ce que vous pouvez ouvrir', '/library'],
        ['Achats sans confirmation', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Votre facture',
      lead: 'Tout ce que vous achetez s’additionne, et se paie une fois par mois.',
      sections: [
        {
          id: 'billing-day',
          heading: 'Quand vous êtes débité',
          body: 'À votre jour de facturation, nous additionnons ce que vous avez acheté chez tous les marchands et débitons votre moyen de paiement une seule fois. Vous choisissez un autre jour dans votre profil.',
          also: 'prélèvement paiement date mois débit argent prélevé',
        },
        {
          id: 'small-sums',
          heading: 'Les petites sommes attendent',
          body: 'Un prélèvement coûte aussi de l’argent. Une somme trop petite est donc reportée sur la facture suivante. Rien n’y est ajouté pour cela.',
          also: 'minimum seuil reporté pas encore débité centimes',
        },
        {
          id: 'statement',
          heading: 'Ce que montre votre relevé',
          body: 'Chaque achat, crédit et paiement, et comment un solde mène au suivant. Vous pouvez le garder en PDF, l’ouvrir dans un tableur et marquer des achats comme professionnels.',
          also: 'reçu justificatif pdf csv télécharger impôts frais preuve historique',
        },
        {
          id: 'declined',
          heading: 'Votre paiement a été refusé',
          body:
            'Votre banque a dit non, et en donne rarement la raison. Les achats restent sur votre note, et ce que vous possédez s’ouvre toujours. Nous redemandons après quelques jours et vous disons quand. ' +
            'Après plusieurs refus, le compte est suspendu jusqu’au paiement de la note.',
          also: 'carte échec banque expirée suspendu provision insuffisante rappel retard',
        },
        {
          id: 'credit-limit',
          heading: 'Jusqu’où votre note peut aller',
          body: 'Ce qui est acheté et pas encore payé peut atteindre une limite, que votre aperçu indique. Elle est basse pour un compte neuf et augmente avec ce que vous payez. Chaque paiement refait de la place.',
          also: 'limite de crédit maximum plafond augmenter pleine',
        },
      ],
      links: [
        ['Votre relevé', '/statements'],
        ['Votre jour de facturation', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Remboursements',
      lead: 'Demandez-les à la page de l’achat.',
      sections: [
        {
          id: 'ask',
          heading: 'Comment récupérer votre argent',
          body: 'Ouvrez l’achat depuis votre relevé et choisissez « Demander un remboursement ». Dites ce qui n’allait pas ; vous pouvez demander une partie du prix.',
          also: 'rembourser rendre annuler retour rétractation erreur réclamation par mégarde',
        },
        {
          id: 'at-once',
          heading: 'Immédiat, ou décidé par une personne',
          body:
            'Ce qui a coûté peu vous est rendu aussitôt. Pour ce qui est plus cher, les cadeaux acceptés, et si vous avez beaucoup récupéré ces derniers temps, des personnes décident, et vous recevez une réponse par ' +
            'e-mail. La page dit avant quand. Le montant quitte votre solde pendant l’attente.',
          also: 'combien de temps attendre délai décision jours',
        },
        {
          id: 'where-it-goes',
          heading: 'Où va l’argent',
          body: 'Il est retiré de votre note. Si l’achat était déjà débité, il devient un crédit que la facture suivante utilise. Quand le prix entier est rendu, l’article ne s’ouvre plus.',
          also: 'crédit avoir solde carte compte bancaire virement',
        },
        {
          id: 'refused',
          heading: 'Votre demande a été refusée',
          body: 'La raison figure à la page de l’achat. Si vous voyez les choses autrement, écrivez au service client à partir de là : une autre personne l’examine.',
          also: 'contester recours trop tard rejetée pas d’accord',
        },
      ],
      links: [['Trouver l’achat', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Un achat qui n’est pas de vous',
      lead: 'Dites-le-nous : il est déduit pendant que nous l’examinons.',
      sections: [
        {
          id: 'not-mine',
          heading: 'Vous n’avez pas fait cet achat',
          body: 'Ouvrez l’achat et choisissez « Je n’ai pas fait cet achat ». Vous recevez aussitôt un crédit provisoire. Nous réunissons quand et d’où votre compte a servi, et décidons selon des règles publiées, ou une personne décide.',
          also: 'contestation débit inconnu non autorisé fraude volé litige',
        },
        {
          id: 'somebody-else',
          heading: 'Quelqu’un d’autre utilise votre compte',
          body: 'Gelez le compte : plus rien ne peut être acheté. Déconnectez-vous ensuite partout et changez votre mot de passe. Un clic suffit pour chacun.',
          also: 'piraté abus intrus geler arrêter vol',
        },
      ],
      links: [
        ['Geler votre compte', '/limits'],
        ['Se déconnecter partout', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Abonnements',
      lead: 'Tous sur une page, quel que soit le marchand.',
      sections: [
        {
          id: 'renewal',
          heading: 'Renouveler, ou laisser finir',
          body: 'Un abonnement finit avec sa période, sauf si vous le laissez se renouveler ; nous vous écrivons alors avant. Vous pouvez le renouveler en avance.',
          also: 'renouvellement automatique prolonger expiration reconduction',
        },
        {
          id: 'cancel',
          heading: 'Résilier un abonnement',
          body:
            'Ouvrez-le et choisissez « Résilier ». Les jours restants sont crédités, jamais le premier, et vous voyez le montant avant de confirmer. Ou laissez-le finir de lui-même et gardez ce que vous avez payé. ' +
            'Si vous avez beaucoup récupéré ces derniers temps, des personnes décident du crédit.',
          also: 'résiliation désabonner arrêter mettre fin annuler',
        },
        {
          id: 'price',
          heading: 'Le prix a changé',
          body: 'Un nouveau prix n’est jamais débité avant que vous l’ayez accepté. Sans votre accord, l’abonnement finit avec la période payée.',
          also: 'hausse plus cher augmentation accepter tarif',
        },
      ],
      links: [['Vos abonnements', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Plafonds',
      lead: 'Vous dites combien peut être dépensé ; rien ne passe outre.',
      sections: [
        {
          id: 'set',
          heading: 'Fixer un plafond',
          body: 'Fixez le maximum par achat, jour, semaine ou mois, en tout ou chez un marchand. Les jours commencent à minuit dans votre fuseau horaire. Quand un plafond est atteint, les achats sont refusés, et l’on vous dit lequel et ce qui reste.',
          also: 'budget limite dépenses contrôle enfants trop',
        },
        {
          id: 'freeze',
          heading: 'Geler le compte',
          body: 'Cela arrête aussitôt tout achat, d’un clic ; ce que vous possédez reste à vous et s’ouvre. Un autre clic permet de nouveau les achats. Ce que le payeur a gelé, lui seul le dégèle.',
          also: 'bloquer verrouiller pause dégeler arrêter',
        },
      ],
      links: [['Vos plafonds', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familles et entreprises',
      lead: 'Une facture pour plusieurs personnes, chacune avec son compte.',
      sections: [
        {
          id: 'invite',
          heading: 'Ajouter quelqu’un',
          body: 'Qui paie invite des membres par e-mail. Chacun a sa connexion, ses plafonds et son relevé. Une invitation sert une fois et vaut quelques jours ; vous pouvez la renvoyer ou la retirer.',
          also: 'inviter membre enfant employé collègue famille équipe',
        },
        {
          id: 'who-sees',
          heading: 'Qui voit quoi',
          body: 'Un membre ne voit que ses propres achats ; qui paie les voit tous, et paie pour tous.',
          also: 'visible parents patron confidentialité voir',
        },
        {
          id: 'leave',
          heading: 'Retirer quelqu’un, ou partir',
          body: 'Qui paie peut retirer un membre à tout moment, et un membre peut partir. Ce qui a été acheté reste sur le relevé. Invité de nouveau à la même adresse, un membre retrouve tout.',
          also: 'quitter sortir séparation divorce',
        },
      ],
      links: [['Votre groupe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Cadeaux',
      lead: 'Achetez quelque chose pour l’adresse e-mail d’une autre personne.',
      sections: [
        {
          id: 'give',
          heading: 'Offrir quelque chose',
          body: 'À la page de confirmation, choisissez de l’offrir à quelqu’un. La personne reçoit un lien par e-mail et l’utilise une fois.',
          also: 'cadeau bon ami anniversaire envoyer',
        },
        {
          id: 'take-back',
          heading: 'Il n’a pas été accepté',
          body: 'Tant que personne ne l’a accepté, vous pouvez le renvoyer ou le reprendre. Si personne ne l’accepte à temps, le prix vous revient de lui-même.',
          also: 'expiré mauvaise adresse pas arrivé renvoyer retour',
        },
        {
          id: 'take-up',
          heading: 'Accepter un cadeau',
          body: 'Ouvrez le lien du message et connectez-vous, ou inscrivez-vous. Il est payé. Si la page dit qu’il ne peut pas être accepté, écrivez au service client à partir de là.',
          also: 'recevoir reçu utiliser code réclamer',
        },
      ],
      links: [['Vos cadeaux', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Protéger votre compte',
      lead: 'Ce qui le protège, et que faire si quelque chose cloche.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Clés d’accès et deuxième facteur',
          body:
            'Une clé d’accès vous connecte avec votre appareil et ne fonctionne qu’à l’adresse du réseau : aucune page copiée ne peut la prendre. Avant que de l’argent sorte ou que votre identité change, vous confirmez avec une clé d’accès, ' +
            'un code par e-mail ou le code d’une application d’authentification.',
          also: 'passkey double facteur 2fa empreinte visage vérification',
        },
        {
          id: 'devices',
          heading: 'Où vous êtes connecté',
          body: 'La page Sécurité montre vos appareils et ce qui s’est passé récemment. Déconnectez-en un, tous les autres, ou partout ; les sites des marchands en sont avertis.',
          also: 'sessions appareils déconnecter partout appareil inconnu nouveau',
        },
        {
          id: 'change',
          heading: 'Changer d’adresse ou de mot de passe',
          body: 'L’adresse e-mail se trouve dans votre profil, le mot de passe à la page Sécurité. Une nouvelle adresse compte dès que vous avez ouvert le lien que nous y envoyons, et l’ancienne en est avertie.',
          also: 'nouveau courriel modifier nom code postal pays déménagement',
        },
      ],
      links: [
        ['Sécurité', '/profile/security'],
        ['Profil', '/profile'],
      ],
    },
    {
      slug: 'privacy',
      title: 'Ce que les marchands apprennent de vous',
      lead: 'Ni votre nom, ni votre adresse e-mail, ni votre carte.',
      sections: [
        {
          id: 'merchants',
          heading: 'Un numéro différent pour chaque marchand',
          body: 'Chaque marchand voit un numéro à votre place, différent pour chacun : deux d’entre eux ne peuvent pas savoir que vous êtes la même personne. Seul le prestataire de paiement connaît votre carte.',
          also: 'protection des données suivi anonyme personnelles partage rgpd',
        },
        {
          id: 'your-data',
          heading: 'Voir et emporter vos données',
          body: 'Vous pouvez voir quels marchands vous avez visités, et emporter en un fichier tout ce qui est conservé sur vous.',
          also: 'export télécharger copie archive accès rgpd',
        },
      ],
      links: [['Vos données', '/profile/privacy']],
    },
    {
      slug: 'closing',
      title: 'Fermer votre compte',
      lead: 'Pour de bon, avec vos données effacées.',
      sections: [
        {
          id: 'close',
          heading: 'Comment fermer le compte',
          body: 'À la page « Vos données », choisissez de fermer et d’effacer. Vous voyez avant ce qui est perdu et ce qui reste : les montants restent dans les livres sans votre nom. Ce que vous avez acheté ne s’ouvre plus.',
          also: 'supprimer compte clôturer résilier quitter le réseau',
        },
        {
          id: 'owed',
          heading: 'Quand quelque chose est encore ouvert',
          body: 'Payez ce qui est dû, attendez un paiement en cours, et résiliez d’abord vos abonnements ; la page dit ce qui s’y oppose. Une somme minime est abandonnée. Un solde en votre faveur vous est rendu.',
          also: 'impossible de fermer dette dû restant solde créditeur bloqué',
        },
      ],
      links: [['Fermer le compte', '/profile/privacy/close']],
    },
    {
      slug: 'on-your-phone',
      title: 'Sur votre téléphone',
      lead: 'Le réseau s’installe comme une application.',
      sections: [
        {
          id: 'install',
          heading: 'L’installer',
          body: 'Dans le menu de votre navigateur, choisissez « Installer » ou « Ajouter à l’écran d’accueil ». Votre solde, votre bibliothèque et ce qui attend votre décision sont alors à portée de doigt.',
          also: 'appli android iphone ios mobile écran d’accueil',
        },
        {
          id: 'notifications',
          heading: 'Notifications immédiates',
          body: 'Là où le navigateur le permet, vous pouvez être averti dès que quelque chose se passe. Le reste arrive par e-mail.',
          also: 'notification alerte push désactiver trop de messages',
        },
      ],
      links: [['Notifications', '/notifications']],
    },
    {
      slug: 'people',
      title: 'Écrire au service client',
      lead: 'Une personne vous lit et vous répond.',
      sections: [
        {
          id: 'write',
          heading: 'Comment nous joindre',
          body: 'Écrivez à la page de contact, au sujet d’un achat ou non ; depuis la page d’un achat, nous savons tout de suite duquel il s’agit. Vous n’avez pas besoin d’être connecté : dites alors où envoyer la réponse.',
          also: 'contact assistance appeler numéro téléphone conseiller humain plainte question',
        },
        {
          id: 'answer',
          heading: 'Où se trouve la réponse',
          body: 'Vous la recevez par e-mail, et elle figure sous « Vos messages », où vous pouvez écrire de nouveau. La page dit avant quand nous répondons.',
          also: 'pas de réponse attente message conversation',
        },
        {
          id: 'merchant',
          heading: 'Ce que vend un marchand pose problème',
          body: 'Écrivez-nous, et non au marchand : il ne sait pas qui vous êtes. Nous voyons cela avec lui. Votre argent, demandez-le à la page de l’achat.',
          also: 'vendeur éditeur boutique qualité mauvais contenu défaut se plaindre',
        },
      ],
      links: [
        ['Écrire au service client', '/help/contact'],
        ['Vos messages', '/help/messages'],
      ],
    },
  ],
}
