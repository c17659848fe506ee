// French: what customers are told by e-mail. One entry per kind of notice, whose facts are listed in the outbox.
import type { NoticeFacts, NoticeKind } from '../../../../../outbox/index.ts'

/** Facts arrive ready to print. An empty line in `body` begins a new paragraph. */
type Words<Facts> = {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  /** Where to go: an address of the network, without its host. */
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** Why a renewal was refused, by the code of the refusal. */
const renewalReasons: Readonly<Record<string, string>> = {
  account_frozen: 'votre compte est bloqué',
  account_suspended: 'votre compte est suspendu jusqu’au règlement de sa note',
  account_closed: 'votre compte est fermé',
  payment_method_missing: 'votre compte n’a pas de moyen de paiement',
  limit_reached: 'l’un de vos plafonds s’y oppose',
  credit_limit_reached: 'votre note a atteint son montant maximal',
  merchant_closed: 'le marchand ne vend plus rien',
  offer_withdrawn: 'le marchand ne le vend plus',
  price_changed: 'son prix a changé',
}

function reasonOf(code: string): string {
  return renewalReasons[code] ?? 'le renouvellement a été refusé'
}

/** The spans of limits, as they stand in a sentence. */
const windows: Readonly<Record<string, string>> = {
  day: 'aujourd’hui',
  week: 'cette semaine',
  month: 'ce mois-ci',
}

function windowOf(window: string): string {
  return windows[window] ?? window
}

export const notices = {
  sign_on_link: {
    subject: () => 'Votre lien de connexion',
    headline: () => 'Se connecter',
    body: () =>
      'Voici le lien que vous avez demandé. Il fonctionne une seule fois, pendant 15 minutes.\n\n' +
      'Si vous ne l’avez pas demandé, il n’y a rien à faire : personne ne peut se connecter sans cet e-mail.',
    action: { label: 'Se connecter', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Retrouvez l’accès à votre compte',
    headline: () => 'Choisissez un nouveau mot de passe',
    body: () =>
      'Quelqu’un, peut-être vous, ne peut plus se connecter à votre compte. Ce lien fonctionne une seule fois, pendant 30 ' +
      'minutes, et demande votre phrase de récupération.\n\nSi ce n’était pas vous, il n’y a rien à faire.',
    action: { label: 'Choisir un nouveau mot de passe', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Retrouvez l’accès à votre compte à cette adresse',
    headline: () => 'Votre récupération a commencé',
    body: ({ worksAt }) =>
      `Cette adresse a été donnée pour récupérer un compte. Le lien ci-dessous fonctionne à partir du ${worksAt}, une seule fois, ` +
      'pendant sept jours, et demande à nouveau la phrase de récupération. Jusque-là, le titulaire peut tout arrêter.\n\n' +
      'Si vous n’êtes au courant de rien, il n’y a rien à faire.',
    action: { label: 'Poursuivre la récupération', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Quelqu’un récupère votre compte',
    headline: () => 'Est-ce vous ?',
    body: ({ worksAt }) =>
      'Quelqu’un qui connaît votre identifiant, votre code personnel et votre phrase de récupération affirme que cette ' +
      `adresse est perdue, et en a donné une autre. À partir du ${worksAt}, cette personne pourra prendre le contrôle du compte.\n\n` +
      'Si ce n’est pas vous : connectez-vous. Cela suffit à tout arrêter. Choisissez ensuite une nouvelle phrase de récupération.',
    action: { label: 'Tout arrêter : se connecter', path: () => '/sign-on' },
  },
  recovered: {
    subject: () => 'Votre compte a été récupéré',
    headline: () => 'Votre compte a un nouveau mot de passe',
    body: ({ changedAt }) =>
      `Le ${changedAt}, votre compte a été récupéré avec votre phrase de récupération. Tous les appareils ont été ` +
      'déconnectés, les clés d’accès et l’application d’authentification retirées, et le mot de passe a changé.\n\n' +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  address_moved: {
    subject: () => 'Votre compte a une autre adresse e-mail',
    headline: () => 'Votre compte a été récupéré à une autre adresse',
    body: ({ changedAt }) =>
      `Le ${changedAt}, votre compte a été récupéré avec votre identifiant, votre code personnel et votre phrase de ` +
      'récupération ; il est désormais rattaché à une autre adresse. Celle-ci n’en reçoit plus aucun e-mail.\n\n' +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
  },
  new_device: {
    subject: () => 'Un nouvel appareil s’est connecté à votre compte',
    headline: () => 'Un nouvel appareil s’est connecté',
    body: ({ device, network, signedOnAt }) =>
      `Le ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, réseau ${network}`}.` +
      '\n\nSi c’était vous, il n’y a rien à faire. Sinon, déconnectez l’appareil et changez votre mot de passe.',
    action: { label: 'Voir où votre compte est connecté', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Votre code de confirmation',
    headline: () => 'Confirmez que c’est vous',
    body: ({ code }) =>
      `Votre code est ${code}. Il fonctionne pendant 10 minutes, dans le navigateur où vous l’avez demandé.\n\n` +
      'Ne le donnez jamais à personne. Si vous ne l’avez pas demandé, changez votre mot de passe.',
  },
  password_changed: {
    subject: () => 'Votre mot de passe a été changé',
    headline: () => 'Votre mot de passe a été changé',
    body: ({ changedAt }) =>
      `Le ${changedAt}. Tous les autres appareils ont été déconnectés.\n\n` +
      'Si ce n’était pas vous, récupérez aussitôt votre compte.',
    action: { label: 'Récupérer le compte', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Votre phrase de récupération a été changée',
    headline: () => 'Votre phrase de récupération a été changée',
    body: ({ changedAt }) =>
      `Le ${changedAt}. La précédente ne fonctionne plus.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  passkey_added: {
    subject: () => 'Une clé d’accès a été ajoutée à votre compte',
    headline: () => 'Une clé d’accès a été ajoutée',
    body: ({ name }) =>
      `« ${name} » permet désormais de se connecter à votre compte.\n\nSi ce n’était pas vous, supprimez-la et changez votre mot de passe.`,
    action: { label: 'Voir vos clés d’accès', path: () => '/profile/security' },
  },
  passkey_removed: {
    subject: () => 'Une clé d’accès a été supprimée de votre compte',
    headline: () => 'Une clé d’accès a été supprimée',
    body: ({ name }) => `« ${name} » ne permet plus de se connecter à votre compte.`,
    action: { label: 'Voir vos clés d’accès', path: () => '/profile/security' },
  },
  app_added: {
    subject: () => 'Une application d’authentification a été configurée',
    headline: () => 'Une application d’authentification a été configurée',
    body: ({ changedAt }) =>
      `Depuis le ${changedAt}, votre compte demande ses codes, à la place des codes par e-mail.\n\n` +
      'Si ce n’était pas vous, récupérez votre compte.',
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Votre application d’authentification a été retirée',
    headline: () => 'Votre application d’authentification a été retirée',
    body: ({ changedAt }) =>
      `Depuis le ${changedAt}, votre compte demande à nouveau des codes par e-mail.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'Vous avez un nouveau code personnel',
    headline: () => 'Vous avez un nouveau code personnel',
    body: ({ changedAt }) =>
      `Il a été affiché le ${changedAt}, une seule fois. Le précédent ne fonctionne plus.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Votre identifiant a été changé',
    headline: () => 'Votre identifiant a été changé',
    body: ({ memberId }) =>
      `Il est maintenant ${memberId}. Votre code personnel est nouveau, lui aussi.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  group_invited: {
    subject: () => 'Quelqu’un vous invite à acheter sur sa facture',
    headline: () => 'Vous avez une invitation',
    body: ({ expiresAt }) =>
      'Quelqu’un souhaite que vous ayez votre propre compte, à ses frais. Le lien indique de qui ' +
      'il s’agit, et vous permet de choisir un mot de passe.\n\n' +
      `Il fonctionne une seule fois, jusqu’au ${expiresAt}. Si vous préférez ne pas l’accepter, il n’y a rien à faire.`,
    action: { label: 'Voir l’invitation', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Quelqu’un vous a invité, mais vous avez un compte',
    headline: () => 'Vous avez déjà un compte',
    body: () =>
      'Une personne qui paie pour un groupe a invité cette adresse à le rejoindre. L’adresse appartient à votre propre compte, ' +
      'et une adresse ne peut en avoir qu’un : rien n’a donc changé.\n\n' +
      'Si vous souhaitez rejoindre le groupe, donnez à cette personne une autre de vos adresses.',
  },
  group_added: {
    subject: () => 'Un compte a été ouvert pour vous',
    headline: () => 'Vous avez un compte que quelqu’un d’autre paie',
    body: () =>
      'La personne qui paie pour le groupe l’a ouvert avec cette adresse et un mot de passe, qu’elle vous ' +
      'donnera. Elle voit ce que vous achetez ; personne d’autre ne le voit.\n\nChoisissez, s’il vous plaît, votre propre mot de passe.',
    action: { label: 'Choisir un mot de passe', path: () => '/profile/security' },
  },
  group_joined: {
    subject: () => 'Votre invitation a été acceptée',
    headline: () => 'Quelqu’un a rejoint votre groupe',
    body: () =>
      'Cette personne achète désormais sur votre facture. Vous pouvez lui fixer des plafonds à tout moment.',
    action: { label: 'Voir son compte', path: ({ account }) => `/group/${account}` },
  },
  group_removed: {
    subject: () => 'Votre compte dans le groupe a été fermé',
    headline: () => 'Vous ne faites plus partie du groupe',
    body: () =>
      'La personne qui paie pour le groupe a retiré votre compte de sa facture. Vous ne pouvez plus vous y ' +
      'connecter. Cette adresse est de nouveau libre : vous pouvez ouvrir votre propre compte avec elle.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_left: {
    subject: () => 'Vous avez quitté le groupe',
    headline: () => 'Vous avez quitté le groupe',
    body: () =>
      'Votre compte dans ce groupe est fermé, et personne ne peut plus s’y connecter. Cette adresse est de nouveau ' +
      'libre : vous pouvez ouvrir votre propre compte avec elle.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_closed: {
    subject: () => 'Votre compte a été fermé et effacé',
    headline: () => 'Le compte qui payait pour vous est fermé',
    body: () =>
      'La personne qui payait vos achats a fermé son compte, et le vôtre en faisait partie. Vous ne pouvez ' +
      'plus vous y connecter, et votre nom, vos adresses, vos appareils et vos messages ont été effacés avec lui. Cette ' +
      'adresse est de nouveau libre : vous pouvez ouvrir votre propre compte avec elle.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_member_left: {
    subject: () => 'Quelqu’un a quitté votre groupe',
    headline: () => 'Quelqu’un a quitté votre groupe',
    body: () =>
      'Cette personne n’achète plus rien sur votre facture. Ses achats restent sur votre relevé.',
    action: { label: 'Voir son compte', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Votre compte a un accès de plus',
    headline: () => 'Une personne de plus peut se connecter à votre compte',
    body: () =>
      'Elle voit et achète tout ce que vous pouvez voir et acheter. Si vous n’êtes pas au courant, retirez cet accès et ' +
      'changez votre mot de passe.',
    action: { label: 'Voir qui peut se connecter', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Votre accès a été retiré',
    headline: () => 'Vous ne pouvez plus vous connecter au compte',
    body: () =>
      'Une personne qui partageait un compte avec vous en a retiré votre accès. Cette adresse est de nouveau libre : ' +
      'vous pouvez ouvrir votre propre compte avec elle.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  refund_granted: {
    subject: ({ refundAmount }) => `Remboursement accordé : ${refundAmount}`,
    headline: ({ refundAmount }) => `${refundAmount} de nouveau à vous`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Vous avez demandé le remboursement de « ${title} », chez ${merchantName}. Le montant de ${refundAmount} est retiré de votre ` +
      `note.${reason === '' ? '' : ` Le motif qui nous a été donné : ${reason}`}\n\n` +
      'Si vous l’aviez déjà payé, la prochaine facture est réduite d’autant.',
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `Nous examinons votre demande : ${title}`,
    headline: () => 'Une personne examine votre demande',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Vous avez demandé le remboursement de ${refundAmount} pour « ${title} », chez ${merchantName}. Vous aurez notre réponse au plus tard le ` +
      `${answerAt}. Jusque-là, le montant est retiré de votre note.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_refused: {
    subject: ({ title }) => `Votre demande a été refusée : ${title}`,
    headline: () => 'Nous n’avons pas pu vous rembourser',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Vous avez demandé le remboursement de ${refundAmount} pour « ${title} », chez ${merchantName}. Une personne a examiné la demande et ` +
      `l’a refusée. Le motif : ${reason}\n\nLe montant est de nouveau sur votre note.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Vous ne devez pas ${disputedAmount}`,
    headline: () => 'Le débit est annulé',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Le montant de ${disputedAmount} est définitivement retiré ` +
      `de votre note.${reason === '' ? '' : ` Le motif qui nous a été donné : ${reason}`}\n\n` +
      'Quelqu’un connaît peut-être votre mot de passe. Choisissez-en un nouveau et déconnectez tous les appareils.',
    action: { label: 'Voir votre sécurité', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Nous examinons le débit : ${title}`,
    headline: () => 'Une personne examine le débit',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Le montant de ${disputedAmount} est retiré de votre note ` +
      `pendant que nous l’examinons. Vous aurez notre réponse au plus tard le ${answerAt}.\n\n` +
      'Quelqu’un connaît peut-être votre mot de passe. Choisissez-en un nouveau et déconnectez tous les appareils.',
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `Le débit est maintenu : ${title}`,
    headline: () => 'Le débit est maintenu',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Nos constats indiquent le ` +
      `contraire : ${rule === 'opened' ? 'l’article a été ouvert sur un de vos appareils après l’achat.' : rule === 'regular' ? 'l’achat a été fait sur un de vos appareils, chez un marchand où vous aviez déjà acheté.' : reason}` +
      `\n\nLe montant de ${disputedAmount} est de nouveau sur votre note. Si vous ne voulez plus de cet achat, vous pouvez encore demander un remboursement.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `Dépenses : ${spentAmount} sur ${limitAmount}`,
    headline: ({ window }) => `Un plafond est presque atteint ${windowOf(window)}`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Les achats${merchantName === '' ? '' : ` chez ${merchantName}`} s’élèvent à ${spentAmount} ${windowOf(window)}. ` +
      `Le plafond est de ${limitAmount} ; ce qui le dépasserait est refusé.`,
    action: { label: 'Voir les plafonds', path: () => '/limits' },
  },
  subscription_renews: {
    subject: ({ title }) => `${title} : renouvellement à venir`,
    headline: ({ title }) => `${title} se renouvelle bientôt`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Votre abonnement à ${title}, chez ${merchant}, est renouvelé le ${renewsAt}, pour ${priceAmount}.\n\n` +
      'Si vous ne le souhaitez pas, désactivez le renouvellement avant : l’abonnement prend alors simplement fin.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_price: {
    subject: ({ title }) => `${title} a un nouveau prix : à vous de décider`,
    headline: ({ title }) => `${title} a un nouveau prix`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} demande désormais ${newAmount} pour ${title} ; vous aviez accepté ${oldAmount}.\n\n` +
      `Rien n’est renouvelé au nouveau prix sans votre accord. Sans lui, l’abonnement prend fin le ${endsAt}.`,
    action: {
      label: 'Décider',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} : abonnement renouvelé`,
    headline: ({ title }) => `${title} : abonnement renouvelé`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Votre abonnement à ${title}, chez ${merchant}, court maintenant jusqu’au ${untilAt}. Le montant de ${priceAmount} est sur votre note.`,
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} : renouvellement impossible`,
    headline: ({ title }) => `${title} n’a pas pu être renouvelé`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Votre abonnement à ${title}, chez ${merchant}, prend fin le ${endsAt}. Nous avons essayé de le renouveler, mais ${reasonOf(reason)}.\n\n` +
      'Nous réessayons pendant quelques jours. Vous pouvez aussi le renouveler vous-même.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} : abonnement terminé`,
    headline: ({ title }) => `${title} : abonnement terminé`,
    body: ({ title, merchant, endsAt }) =>
      `Votre abonnement à ${title}, chez ${merchant}, a pris fin le ${endsAt} et n’a pas été renouvelé. Rien n’a été débité.\n\n` +
      'Vous pouvez le reprendre à tout moment.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} : abonnement résilié`,
    headline: ({ title }) => `${title} : abonnement résilié`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Vous avez résilié ${title}, chez ${merchant}, le ${cancelledAt}. Pour les jours qui restaient, le montant de ${creditAmount} ` +
      'a été crédité sur votre compte.',
    action: { label: 'Voir votre relevé', path: () => '/statements' },
  },
  statement_closed: {
    subject: ({ closedOn }) => `Votre relevé du ${closedOn}`,
    headline: ({ owedAmount }) => `Votre relevé est prêt : ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Votre période s’est terminée le ${closedOn} avec un montant de ${owedAmount}.\n\n` +
      'Le relevé indique chaque achat, avec un PDF et un tableau à télécharger.',
    action: { label: 'Voir le relevé', path: ({ period }) => `/statements/${period}` },
  },
  email_change_link: {
    subject: () => 'Confirmez votre nouvelle adresse e-mail',
    headline: () => 'Est-ce votre nouvelle adresse ?',
    body: ({ expiresAt }) =>
      `Quelqu’un souhaite que les e-mails d’un compte arrivent désormais ici. Si c’était vous, ouvrez le lien avant le ${expiresAt}.\n\n` +
      'Si ce n’était pas vous, il n’y a rien à faire : sans le lien, rien ne change.',
    action: { label: 'Confirmer l’adresse', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Votre compte a une autre adresse e-mail',
    headline: () => 'L’adresse de votre compte a été changée',
    body: ({ changedAt }) =>
      `Le ${changedAt}, l’adresse e-mail de votre compte a été changée, et confirmée à la nouvelle adresse. Celle-ci n’en reçoit plus aucun e-mail.\n\n` +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
  },
  gift_received: {
    subject: ({ senderName, title }) =>
      `Un cadeau de la part de ${senderName || 'quelqu’un'} : ${title}`,
    headline: ({ senderName }) => `${senderName || 'Quelqu’un'} a un cadeau pour vous`,
    body: ({ title, merchantName, expiresAt }) =>
      `C’est « ${title} », chez ${merchantName}, et c’est payé. Ouvrez le lien, puis connectez-vous ou ouvrez un compte : ` +
      `rien n’est débité.\n\nLe lien fonctionne une seule fois, jusqu’au ${expiresAt}. Toute personne qui l’a peut accepter le cadeau : ` +
      'gardez-le pour vous.',
    action: { label: 'Voir le cadeau', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Votre cadeau a été accepté : ${title}`,
    headline: () => 'Votre cadeau est arrivé',
    body: ({ title, merchantName }) => `« ${title} », chez ${merchantName}, a été accepté.`,
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Votre cadeau est revenu : ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} pour vous`,
    body: ({ title, merchantName, creditAmount }) =>
      `Personne n’a accepté « ${title} », chez ${merchantName}, et plus personne ne le peut désormais. Le montant de ${creditAmount} vous ` +
      'revient : il est sur votre relevé, et votre prochaine facture l’utilise.',
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
} as const satisfies { readonly [Kind in NoticeKind]: Words<NoticeFacts<Kind>> }
