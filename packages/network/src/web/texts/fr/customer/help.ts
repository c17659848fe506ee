// French: the help pages. The slug of a topic and the id of a section are addresses, the same in every language; `also`
// are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Aide',
  lead: 'Des réponses brèves, chacune avec un lien vers la page où agir.',
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
            'Avec votre adresse e-mail et votre mot de passe, ou avec une clé d’accès, sans rien saisir. Dans un navigateur que vous avez déjà utilisé, votre identifiant suffit à la place de ' +
            'l’adresse ; ailleurs, ajoutez votre code personnel, ou demandez un lien par e-mail.',
          also: 'connexion identification login nom d’utilisateur accès entrer passkey',
        },
        {
          id: 'how-long',
          heading: 'Combien de temps vous restez connecté',
          body: 'Vous restez connecté quelques heures, et plus longtemps tant que vous achetez. Déconnectez-vous du réseau ou chez un marchand, et vous êtes déconnecté partout.',
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
      lead: 'Deux preuves réunies vous rendent l’accès.',
      sections: [
        {
          id: 'password',
          heading: 'Vous avez oublié votre mot de passe',
          body:
            'Sur la page de connexion, choisissez « Je ne peux plus me connecter » et demandez un lien par e-mail. Avec votre phrase de récupération, il permet de choisir un nouveau mot de passe. Ensuite, ' +
            'tous les navigateurs connectés sont déconnectés, et un e-mail vous en informe.',
          also: 'réinitialiser récupérer perdu bloqué impossible d’entrer',
        },
        {
          id: 'mailbox',
          heading: 'Votre boîte e-mail est perdue aussi',
          body:
            'Votre identifiant, votre code personnel et votre phrase de récupération réunis permettent de récupérer le compte à une autre adresse. Cela prend quelques jours ; l’ancienne adresse ' +
            'en est avertie aussitôt, et il suffit de se connecter avec un lien reçu par e-mail ou une clé d’accès pour tout arrêter. S’il vous manque l’un des trois, écrivez au service client.',
          also: 'ancienne adresse messagerie changée nouveau courriel téléphone volé',
        },
        {
          id: 'secrets',
          heading: 'Personne ne demande vos secrets',
          body: 'Sur le réseau, personne ne peut lire votre mot de passe, votre phrase ou votre code, et personne ne vous les demandera jamais. Un message ou un appel qui le fait ne vient pas de nous.',
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
            'Un lien chez un marchand mène à une page du réseau avec l’article, le prix et la durée d’utilisation. Là, un clic suffit pour acheter, et vous revenez chez le marchand. ' +
            'Rien n’est débité avant ce clic.',
          also: 'commander payer article acquérir fonctionnement',
        },
        {
          id: 'owned',
          heading: 'Ce que vous possédez s’ouvre de nouveau',
          body: 'Tant que l’accès dure, l’article s’ouvre sans nouveau débit : depuis la page du marchand ou depuis votre bibliothèque. Un article choisi deux fois n’est acheté qu’une fois.',
          also: 'double deux fois racheté relire accès bibliothèque débité deux fois',
        },
        {
          id: 'does-not-open',
          heading: 'Un article ne s’ouvre pas',
          body: 'Ouvrez-le d’abord depuis votre bibliothèque. Si la page reste vide ou si ce n’est pas le bon contenu, demandez un remboursement sur la page de l’achat, ou écrivez-nous à partir de là : nous voyons ce qui a été acheté.',
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
            'La page dit pourquoi : un plafond est atteint, le compte est bloqué ou suspendu, un moyen de paiement manque, ou le marchand ne vend plus l’article. Rien n’a été débité. ' +
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
          heading: 'Quand le débit a lieu',
          body: 'À votre jour de facturation, nous additionnons ce que vous avez acheté chez tous les marchands et débitons votre moyen de paiement une seule fois. Vous pouvez choisir un autre jour dans votre profil.',
          also: 'prélèvement paiement date mois débit argent prélevé',
        },
        {
          id: 'small-sums',
          heading: 'Les petites sommes attendent',
          body: 'Un prélèvement a lui-même un coût. Une somme trop petite est donc reportée sur la facture suivante, sans supplément.',
          also: 'minimum seuil reporté pas encore débité centimes',
        },
        {
          id: 'statement',
          heading: 'Ce que montre votre relevé',
          body: 'Chaque achat, avoir et paiement, et comment un solde mène au suivant. Vous pouvez le garder en PDF, l’ouvrir dans un tableur et marquer des achats comme professionnels.',
          also: 'reçu justificatif pdf csv télécharger impôts frais preuve historique',
        },
        {
          id: 'declined',
          heading: 'Votre paiement a été refusé',
          body:
            'Votre banque a refusé, et donne rarement ses raisons. Les achats restent sur votre note, et ce que vous possédez s’ouvre toujours. Nous présentons de nouveau le paiement quelques jours plus tard, et vous disons quand. ' +
            'Après plusieurs refus, le compte est suspendu jusqu’au paiement de la note.',
          also: 'carte échec banque expirée suspendu provision insuffisante rappel retard',
        },
        {
          id: 'credit-limit',
          heading: 'Jusqu’où votre note peut aller',
          body: 'Vos achats pas encore payés peuvent atteindre une limite, que votre aperçu indique. Elle est basse pour un nouveau compte et augmente avec ce que vous payez. Chaque paiement vous redonne de la marge.',
          also: 'limite de crédit maximum plafond augmenter pleine',
        },
      ],
      links: [
        ['Votre relevé', '/statements'],
        ['Ce qui tient les livres', '/heads'],
        ['Votre jour de facturation', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Remboursements',
      lead: 'Demandez-les sur la page de l’achat.',
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
            'Une petite somme vous est rendue aussitôt. Pour une somme plus importante, pour un cadeau accepté, ou si vous avez reçu beaucoup de remboursements ces derniers temps, une personne décide, et vous recevez une réponse par ' +
            'e-mail. La page indique à quelle date au plus tard. En attendant, le montant est retiré de votre note.',
          also: 'combien de temps attendre délai décision jours',
        },
        {
          id: 'where-it-goes',
          heading: 'Où va l’argent',
          body: 'Le montant est retiré de votre note. Si l’achat avait déjà été débité, il devient un avoir, déduit de la facture suivante. Quand le prix entier est rendu, l’article ne s’ouvre plus.',
          also: 'crédit avoir solde carte compte bancaire virement',
        },
        {
          id: 'refused',
          heading: 'Votre demande a été refusée',
          body: 'Le motif figure sur la page de l’achat. Si vous n’êtes pas d’accord, écrivez au service client à partir de là : une autre personne examine la demande.',
          also: 'contester recours trop tard rejetée pas d’accord',
        },
      ],
      links: [['Trouver l’achat', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Un achat qui n’est pas de vous',
      lead: 'Dites-le-nous : son montant est déduit pendant que nous l’examinons.',
      sections: [
        {
          id: 'not-mine',
          heading: 'Vous n’avez pas fait cet achat',
          body: 'Ouvrez l’achat et choisissez « Je n’ai pas fait cet achat ». Vous recevez aussitôt un avoir provisoire. Nous vérifions quand et d’où votre compte a été utilisé ; la décision suit des règles publiées, ou revient à une personne.',
          also: 'contestation débit inconnu non autorisé fraude volé litige',
        },
        {
          id: 'somebody-else',
          heading: 'Quelqu’un d’autre utilise votre compte',
          body: 'Bloquez le compte d’un clic : plus rien ne peut être acheté. Déconnectez-vous ensuite partout, d’un clic aussi, et changez votre mot de passe.',
          also: 'piraté abus intrus geler bloquer arrêter vol',
        },
      ],
      links: [
        ['Bloquer votre compte', '/limits'],
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
          heading: 'Renouveler, ou laisser prendre fin',
          body: 'Un abonnement prend fin avec sa période, sauf si vous activez le renouvellement automatique ; nous vous écrivons alors avant. Vous pouvez aussi le renouveler en avance.',
          also: 'renouvellement automatique prolonger expiration reconduction',
        },
        {
          id: 'cancel',
          heading: 'Résilier un abonnement',
          body:
            'Ouvrez-le et choisissez « Résilier ». Les jours restants vous sont crédités, jamais le premier, et vous voyez le montant avant de confirmer. Vous pouvez aussi le laisser prendre fin et garder ce que vous avez payé. ' +
            'Si vous avez reçu beaucoup de remboursements ces derniers temps, une personne décide de l’avoir.',
          also: 'résiliation désabonner arrêter mettre fin annuler',
        },
        {
          id: 'price',
          heading: 'Le prix a changé',
          body: 'Un nouveau prix n’est jamais débité avant que vous l’ayez accepté. Sans votre accord, l’abonnement prend fin avec la période payée.',
          also: 'hausse plus cher augmentation accepter tarif',
        },
      ],
      links: [['Vos abonnements', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Plafonds',
      lead: 'Vous fixez ce qui peut être dépensé ; rien ne le dépasse.',
      sections: [
        {
          id: 'set',
          heading: 'Fixer un plafond',
          body: 'Fixez le maximum par achat, jour, semaine ou mois, en tout ou chez un marchand. Les jours commencent à minuit dans votre fuseau horaire. Quand un plafond est atteint, les achats sont refusés ; nous vous disons lequel et ce qui reste.',
          also: 'budget limite dépenses contrôle enfants trop',
        },
        {
          id: 'freeze',
          heading: 'Bloquer le compte',
          body: 'Un clic arrête aussitôt tout achat ; ce que vous possédez reste à vous et s’ouvre toujours. Un autre clic permet de nouveau les achats. Ce que le payeur a bloqué, lui seul peut le débloquer.',
          also: 'geler verrouiller pause débloquer dégeler arrêter',
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
          body: 'Le payeur invite des membres par e-mail. Chacun a son accès, ses plafonds et son relevé. Une invitation sert une seule fois et reste valable quelques jours ; vous pouvez la renvoyer ou l’annuler.',
          also: 'inviter membre enfant employé collègue famille équipe',
        },
        {
          id: 'who-sees',
          heading: 'Qui voit quoi',
          body: 'Un membre ne voit que ses propres achats ; le payeur les voit tous, et paie pour tous.',
          also: 'visible parents patron confidentialité voir',
        },
        {
          id: 'leave',
          heading: 'Retirer quelqu’un, ou partir',
          body: 'Le payeur peut retirer un membre à tout moment, et un membre peut partir. Ce qui a été acheté reste sur le relevé. Invité de nouveau à la même adresse, un membre retrouve tout.',
          also: 'quitter sortir séparation divorce',
        },
      ],
      links: [['Votre groupe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Cadeaux',
      lead: 'Offrez un article à quelqu’un, à son adresse e-mail.',
      sections: [
        {
          id: 'give',
          heading: 'Offrir quelque chose',
          body: 'Sur la page de confirmation, choisissez « L’offrir à quelqu’un ». La personne reçoit un lien par e-mail, qui sert une seule fois.',
          also: 'cadeau bon ami anniversaire envoyer',
        },
        {
          id: 'take-back',
          heading: 'Un cadeau n’a pas été accepté',
          body: 'Tant que personne ne l’a accepté, vous pouvez le renvoyer ou le reprendre. Si personne ne l’accepte à temps, le prix vous est rendu automatiquement.',
          also: 'expiré mauvaise adresse pas arrivé renvoyer retour',
        },
        {
          id: 'take-up',
          heading: 'Accepter un cadeau',
          body: 'Ouvrez le lien de l’e-mail et connectez-vous, ou ouvrez un compte. Le cadeau est déjà payé. Si la page dit qu’il ne peut pas être accepté, écrivez au service client à partir de là.',
          also: 'recevoir reçu utiliser code réclamer',
        },
      ],
      links: [['Vos cadeaux', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Protéger votre compte',
      lead: 'Ce qui le protège, et que faire si quelque chose paraît anormal.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Clés d’accès et second facteur',
          body:
            'Une clé d’accès vous connecte avec votre appareil et ne fonctionne qu’à l’adresse du réseau : aucune page contrefaite ne peut s’en emparer. Avant une sortie d’argent, ou un changement qui touche à votre identité, vous confirmez avec une clé d’accès, ' +
            'un code par e-mail ou le code d’une application d’authentification.',
          also: 'passkey double facteur 2fa empreinte visage vérification',
        },
        {
          id: 'devices',
          heading: 'Où vous êtes connecté',
          body: 'La page « Sécurité » montre vos appareils et ce qui s’est passé récemment. Vous pouvez en déconnecter un, tous les autres, ou tous à la fois ; les sites des marchands en sont avertis.',
          also: 'sessions appareils déconnecter partout appareil inconnu nouveau',
        },
        {
          id: 'change',
          heading: 'Changer d’adresse ou de mot de passe',
          body: 'L’adresse e-mail se trouve dans votre profil, le mot de passe sur la page « Sécurité ». Une nouvelle adresse est valable dès que vous avez ouvert le lien que nous y envoyons, et l’ancienne en est avertie.',
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
          heading: 'Voir et télécharger vos données',
          body: 'Vous pouvez voir quels marchands vous avez visités, et télécharger en un seul fichier tout ce qui est conservé sur vous.',
          also: 'export télécharger copie archive accès rgpd',
        },
      ],
      links: [['Vos données', '/profile/privacy']],
    },
    {
      slug: 'closing',
      title: 'Fermer votre compte',
      lead: 'Définitivement, et vos données sont effacées.',
      sections: [
        {
          id: 'close',
          heading: 'Comment fermer le compte',
          body: 'Sur la page « Vos données », choisissez « Fermer et effacer mon compte ». Vous voyez d’abord ce qui est perdu et ce qui reste : les montants restent dans les livres comptables, sans votre nom. Ce que vous avez acheté ne s’ouvre plus.',
          also: 'supprimer compte clôturer résilier quitter le réseau',
        },
        {
          id: 'owed',
          heading: 'S’il reste quelque chose à régler',
          body: 'Payez ce qui est dû, attendez la fin d’un paiement en cours, et résiliez d’abord vos abonnements ; la page dit ce qui s’y oppose. Une somme minime est abandonnée. Un solde en votre faveur vous est rendu.',
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
          body: 'Dans le menu de votre navigateur, choisissez « Installer » ou « Ajouter à l’écran d’accueil ». Votre solde, votre bibliothèque et ce qui attend votre décision sont alors à portée de main.',
          also: 'appli android iphone ios mobile écran d’accueil',
        },
        {
          id: 'notifications',
          heading: 'Notifications immédiates',
          body: 'Si le navigateur le permet, une notification vous prévient dès que quelque chose se passe. Tout le reste arrive par e-mail.',
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
          body: 'Écrivez-nous depuis la page « Contact », au sujet d’un achat ou non ; depuis la page d’un achat, nous savons tout de suite duquel il s’agit. Inutile de vous connecter : indiquez alors où envoyer la réponse.',
          also: 'contact assistance appeler numéro téléphone conseiller humain plainte question',
        },
        {
          id: 'answer',
          heading: 'Où se trouve la réponse',
          body: 'Vous la recevez par e-mail, et elle figure sous « Vos messages », où vous pouvez écrire de nouveau. La page indique à quelle date nous répondons au plus tard.',
          also: 'pas de réponse attente message conversation',
        },
        {
          id: 'merchant',
          heading: 'Un problème avec ce que vend un marchand',
          body: 'Écrivez-nous, et non au marchand : il ne sait pas qui vous êtes. Nous voyons cela avec lui. Le remboursement, lui, se demande sur la page de l’achat.',
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
