// French: the help pages. The slug of a topic is its address and stays the same in every language.
export const help = {
  title: 'Aide',
  lead: 'Des réponses courtes. Chacune mène à la page où vous agissez.',
  search: 'Chercher dans l’aide',
  find: 'Chercher',
  noneTitle: (query: string) => `Rien ne correspond à « ${query} »`,
  noneBody: 'Essayez un seul mot simple, comme « remboursement », ou parcourez tous les sujets.',
  all: 'Tous les sujets',
  topics: [
    {
      slug: 'signing-on',
      title: 'Se connecter',
      lead: 'Une seule connexion pour tous les marchands du réseau.',
      body:
        'Connectez-vous avec votre adresse e-mail et votre mot de passe, ou avec une clé d’accès, sans rien saisir. Dans un navigateur ' +
        'que vous avez déjà utilisé, votre identifiant suffit à la place de l’adresse e-mail ; ailleurs, ajoutez votre ' +
        'code personnel, ou demandez un lien par e-mail.\n\n' +
        'Vous restez connecté six heures, ou jusqu’à deux heures après votre dernier achat. Déconnectez-vous sur le réseau ou chez ' +
        'un marchand, et vous êtes déconnecté partout.',
      links: [['Vos moyens de connexion', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Mot de passe ou téléphone perdu',
      lead: 'Deux éléments réunis vous rendent l’accès.',
      body:
        'Demandez un lien sur la page de connexion ; avec votre phrase de récupération, il vous permet de choisir un nouveau mot de passe. ' +
        'Ensuite, tous les navigateurs connectés sont déconnectés, et nous vous écrivons à ce sujet.\n\n' +
        'Personne au réseau ne peut lire votre mot de passe, votre phrase ou votre code, et personne ne vous les demandera jamais.',
      links: [['Récupérer votre compte', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Acheter',
      lead: 'Un clic, après avoir vu le prix.',
      body:
        'Chez un marchand, un lien mène à une page du réseau avec l’article, le prix et la durée d’utilisation. Un ' +
        'clic sur cette page suffit pour acheter. Ce que vous possédez déjà s’ouvre à nouveau sans frais, tant que sa durée n’est pas écoulée.\n\n' +
        'Chez un marchand de confiance, vous pouvez laisser passer les petits achats sans cette page, jusqu’à un montant par achat ' +
        'et par jour.',
      links: [
        ['Ce que vous pouvez ouvrir maintenant', '/library'],
        ['Achats sans confirmation', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Votre facture',
      lead: 'Tous vos achats s’additionnent et sont prélevés une fois par mois.',
      body:
        'Le jour de votre facturation, nous additionnons vos achats chez tous les marchands et débitons votre moyen de paiement une seule fois, quand la ' +
        'somme le justifie ; les sommes plus petites sont reportées au mois suivant. Le relevé indique chaque achat, chaque avoir ' +
        'et chaque paiement, et comment un solde mène au suivant. Vous pouvez le garder en PDF ou l’ouvrir dans un tableur.',
      links: [['Votre relevé', '/statements']],
    },
    {
      slug: 'refunds',
      title: 'Remboursements',
      lead: 'Faites la demande sur la page de l’achat.',
      body:
        'Ouvrez l’achat sur votre relevé et choisissez « Demander un remboursement ». Ce qui a peu coûté est remboursé immédiatement ; ' +
        'pour le reste, les cadeaux acceptés, et si vous avez beaucoup récupéré ces derniers temps, des personnes décident, et vous recevez une réponse par e-mail. Le montant est retiré de votre solde en attendant. Si ' +
        'l’achat avait déjà été prélevé, le montant devient un avoir que votre prochaine facture utilise.',
      links: [['Trouver l’achat', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Un achat qui n’est pas le vôtre',
      lead: 'Dites-le-nous : il est retiré pendant que nous l’examinons.',
      body:
        'Ouvrez l’achat et choisissez « Je n’ai pas fait cet achat ». Vous recevez aussitôt un avoir provisoire. Nous rassemblons quand ' +
        'et d’où votre compte a été utilisé, et décidons selon des règles publiées. Si vous pensez que quelqu’un d’autre utilise votre ' +
        'compte, bloquez-le et déconnectez tous les appareils.',
      links: [
        ['Bloquer votre compte', '/limits'],
        ['Se déconnecter partout', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Abonnements',
      lead: 'Tous sur une seule page, quel que soit le vendeur.',
      body:
        'Un abonnement prend fin avec sa période, sauf si vous activez le renouvellement automatique ; nous vous écrivons alors avant. Vous pouvez le ' +
        'renouveler plus tôt, et le résilier à tout moment : les jours restants vous sont crédités, jamais le premier, et vous voyez le montant ' +
        'avant de confirmer. Si vous avez beaucoup récupéré ces derniers temps, des personnes en décident. Un nouveau prix n’est jamais débité sans votre accord préalable.',
      links: [['Vos abonnements', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Plafonds',
      lead: 'Vous dites combien peut être dépensé ; rien ne passe au-delà.',
      body:
        'Fixez le maximum par achat, par jour, par semaine ou par mois, au total ou chez un marchand. Les jours commencent à minuit dans votre fuseau ' +
        'horaire. Quand un plafond est atteint, les achats sont refusés, et nous vous disons quel plafond est en cause et ce qu’il en reste. ' +
        'Le blocage arrête tous les achats aussitôt, en un clic ; ce que vous possédez reste à vous.',
      links: [['Vos plafonds', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familles et entreprises',
      lead: 'Une seule facture pour plusieurs personnes, chacune avec son propre compte.',
      body:
        'La personne qui paie invite des membres. Chacun a son propre accès, ses propres plafonds et son propre relevé, et ne voit que ses ' +
        'achats ; le payeur les voit tous. Un membre peut être retiré à tout moment, et ce qui a été acheté reste sur le ' +
        'relevé.',
      links: [['Votre groupe', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Cadeaux',
      lead: 'Achetez pour l’adresse e-mail de quelqu’un d’autre.',
      body:
        'Sur la page de confirmation, choisissez « L’offrir à quelqu’un ». Le destinataire reçoit un lien par e-mail et l’utilise une fois. Jusque-là, ' +
        'vous pouvez renvoyer le cadeau ou le reprendre.',
      links: [['Les cadeaux que vous avez faits', '/gifts']],
    },
    {
      slug: 'privacy',
      title: 'Ce que les marchands savent de vous',
      lead: 'Ni votre nom, ni votre adresse e-mail, ni votre carte.',
      body:
        'Chaque marchand voit un numéro différent à votre place : deux marchands ne peuvent donc pas savoir que vous êtes la même ' +
        'personne. Vous pouvez voir chez quels marchands vous êtes passé, emporter toutes vos données dans un seul fichier, et fermer et effacer ' +
        'votre compte.',
      links: [['Vos données', '/profile/privacy']],
    },
    {
      slug: 'on-your-phone',
      title: 'Sur votre téléphone',
      lead: 'Le réseau s’installe comme une application.',
      body:
        'Dans le menu de votre navigateur, choisissez « Installer » ou « Ajouter à l’écran d’accueil ». Votre solde, votre bibliothèque et ' +
        'ce qui attend votre décision sont alors à portée de main. Si le navigateur le permet, vous pouvez aussi être prévenu dès que ' +
        'quelque chose se produit.',
      links: [['Notifications', '/notifications']],
    },
  ],
} as const
