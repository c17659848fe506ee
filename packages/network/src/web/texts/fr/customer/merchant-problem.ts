// French: a merchant’s request that cannot be used.

export const problem = {
  title: (merchant: string) =>
    `${merchant} nous a envoyé une demande que nous ne pouvons pas utiliser`,
  titleUnknown: 'Le site dont vous venez a fait une erreur',
  body: 'Cela se règle entre le site et nous ; vous n’avez rien fait de mal. Ce que vous avez acheté se trouve dans votre bibliothèque.',
  codes: {
    invalid_request: 'La demande n’était pas complète.',
    invalid_return_address:
      'L’adresse de retour n’est pas une des adresses enregistrées par le site.',
    unknown_merchant: 'Ce réseau ne connaît pas le site.',
    unknown_offer: 'Ce réseau ne connaît pas ce que le site voulait vendre.',
    expired_request: 'La demande est trop ancienne.',
    other: 'La demande n’a pas pu être comprise.',
  },
  back: (merchant: string) => `Revenir chez ${merchant}`,
  forSite: 'Pour les responsables du site',
  code: 'Code',
  reference: 'Référence',
} as const
