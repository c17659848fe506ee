// French: the e-mails.
export const mail = {
  greeting: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  why: (network: string) =>
    `Vous recevez ce message parce que vous avez un compte chez ${network}.`,
  whyAddress: (network: string) =>
    `Vous recevez ce message parce que quelqu’un a indiqué cette adresse chez ${network}.`,
  welcome: {
    subject: (network: string) => `Votre compte chez ${network} est ouvert`,
    headline: 'Votre compte est ouvert',
    body: 'Dès maintenant, un clic suffit pour acheter, chez tous les marchands du réseau. Voici vos informations :',
    memberId: 'Identifiant',
    account: 'Compte',
    email: 'E-mail',
    bill: 'Première facture',
    billAbove: (amount: string) => `dès que votre note dépasse ${amount}`,
    next: 'Vous vous connectez avec cette adresse e-mail, ou avec votre identifiant dans un navigateur que vous avez déjà utilisé. Quand vous le souhaitez, ajoutez dans votre profil une phrase de récupération et un code personnel : ils vous rendent l’accès en cas de perte.',
    lost: 'Vous n’avez encore choisi ni mot de passe ni clé d’accès ? Un lien par e-mail vous connecte :',
    link: 'Recevoir un lien',
    action: 'Aller à votre compte',
    notYou: 'Si vous n’avez pas ouvert ce compte, dites-le-nous et nous le fermerons.',
    confirm:
      'Veuillez confirmer que cette adresse est la vôtre. D’ici là, aucune facture n’arrive ici et personne ne se connecte par e-mail.',
    confirmAction: 'Confirmer l’adresse',
    lostConfirmed:
      'Vous n’avez encore choisi ni mot de passe ni clé d’accès ? Une fois l’adresse confirmée, un lien par e-mail vous connecte :',
    notYouUnconfirmed:
      'Si vous n’avez pas ouvert ce compte, ne confirmez rien : plus rien n’arrivera ici.',
  },
  alreadyRegistered: {
    subject: (network: string) => `Vous avez déjà un compte chez ${network}`,
    headline: 'Vous avez déjà un compte',
    body: 'Quelqu’un, peut-être vous, a commencé à ouvrir un compte avec cette adresse e-mail. Il en existe déjà un : connectez-vous avec cette adresse.',
    action: 'Se connecter',
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire.',
  },
  digest: {
    one: (title: string, amount: string) => `Vous avez acheté « ${title} » pour ${amount}`,
    several: (count: string, amount: string) => `Vos ${count} achats : ${amount}`,
    body: 'Voici ce qui a été acheté avec votre compte. Tout figure sur votre relevé.',
    report: 'Signaler un problème',
    more: (count: string) =>
      count === '1'
        ? 'Un autre figure sur votre relevé.'
        : `${count} autres figurent sur votre relevé.`,
    total: 'Total',
    action: 'Voir le relevé',
    choose: 'Choisir la fréquence de ces messages',
  },
  charged: {
    subject: (amount: string, month: string) => `Votre facture du ${month} : ${amount}`,
    headline: 'Votre facture est réglée',
    paid: (amount: string, method: string, date: string) =>
      `Votre paiement de ${amount} avec ${method} a bien été reçu le ${date}. Merci.`,
    lines: 'Par marchand',
    purchaseCount: (count: number) => (count < 2 ? `${count} achat` : `${count} achats`),
    total: 'Total',
    deducted: 'Avoirs et paiements antérieurs',
    carried: 'Reste sur votre note',
    action: 'Voir le relevé',
  },
  declined: {
    subject: (amount: string) => `Votre paiement de ${amount} a été refusé`,
    headline: 'Votre paiement a été refusé',
    body: (amount: string, method: string, date: string) =>
      `Le ${date}, nous avons présenté un paiement de ${amount} avec ${method}, et il a été refusé.`,
    stays:
      'Rien n’a été débité. Les achats restent sur votre note, et vous pouvez tous les ouvrir.',
    retry: (date: string) =>
      `La somme alors due vous sera demandée avec votre prochaine facture, le ${date}.`,
    noRetry: 'Vous ne pouvez plus rien acheter tant que la note n’est pas réglée.',
    action: 'Voir le relevé',
  },
} as const
