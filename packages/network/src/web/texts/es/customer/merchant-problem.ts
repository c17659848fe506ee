// Spanish: a merchant’s request that cannot be used.

export const problem = {
  title: (merchant: string) => `${merchant} ha enviado algo que no podemos usar`,
  titleUnknown: 'El sitio del que viene ha cometido un error',
  body: 'Es un asunto entre el sitio y nosotros: usted no ha hecho nada mal. Lo que ha comprado está en su biblioteca.',
  codes: {
    invalid_request: 'La petición no estaba completa.',
    invalid_return_address:
      'La dirección de vuelta no es una de las que el sitio tiene registradas.',
    unknown_merchant: 'Esta red no conoce el sitio.',
    unknown_offer: 'Esta red no conoce lo que quería vender.',
    expired_request: 'La petición es demasiado antigua.',
    other: 'No se pudo entender la petición.',
  },
  back: (merchant: string) => `Volver a ${merchant}`,
  forSite: 'Para quienes llevan el sitio',
  code: 'Código',
  reference: 'Referencia',
} as const
