// Spanish: writing to customer service, and reading what was answered.
import type { Texts } from '../../texts.ts'

export const contact: Texts['customer']['contact'] = {
  title: 'Escriba a atención al cliente',
  lead: (date) => `Lo lee una persona, que le responde a más tardar el ${date}.`,
  about: '¿De qué se trata?',
  aboutHelp:
    'En la lista están sus últimas compras. Si escribe por una más antigua, ábrala en su extracto y empiece desde allí.',
  aboutNothing: 'Otra cosa',
  email: 'Su correo electrónico',
  emailHelp: 'Ahí enviaremos la respuesta.',
  signOnTitle: '¿Tiene una cuenta?',
  signOnBody:
    'Inicie sesión primero: así sabremos quién escribe, podrá indicar la compra y la respuesta quedará también en su cuenta.',
  signOn: 'Iniciar sesión y escribir',
  message: 'Su mensaje',
  messageHelp:
    'Qué ha pasado y qué le gustaría. No escriba nunca contraseñas, códigos ni números de tarjeta: aquí nadie los necesita.',
  refusal: 'Vemos qué regla se lo impidió: no hace falta que lo explique.',
  submit: 'Enviar',
  errors: {
    email: 'Escriba una dirección de correo como ada@example.org.',
    message: 'Escriba de qué se trata.',
    messageUnkept:
      'El texto supera los 4000 caracteres o contiene caracteres que no se pueden guardar. Acórtelo, por favor.',
    purchase: 'Elija una de sus compras, u «Otra cosa».',
  },
  notRight: {
    question: '¿No le parece correcto?',
    link: 'Escriba a atención al cliente',
  },
  tooManyTitle: 'Ha alcanzado el máximo de mensajes en un día',
  tooManyBody: 'Tenemos todos los anteriores y los responderemos. Envíe este mañana, por favor.',
  sentBeforeTitle: 'Ya ha enviado un mensaje desde este formulario',
  sentBeforeBody:
    'Lo hemos recibido. Este texto es distinto: si también quiere enviarlo, pulse «Enviar».',
  fullTitle: 'Esta conversación ya es bastante larga',
  fullBody: 'Empiece una nueva, por favor; esta podemos seguir leyéndola.',
  sentTitle: 'Hemos recibido su mensaje',
  sentBody:
    'Una persona le responderá por correo a la dirección que ha indicado. Si en unos días no llega nada, mire en la carpeta de correo no deseado y compruebe que la dirección era correcta.',
  messages: {
    title: 'Sus mensajes',
    lead: 'Lo que ha escrito a atención al cliente y las respuestas.',
    write: 'Escribir a atención al cliente',
    emptyTitle: 'Todavía no nos ha escrito',
    emptyBody: 'Si algo no está bien, una persona lo mirará.',
    columns: { message: 'Conversación', state: 'Estado', began: 'Empezó el' },
    states: {
      open: 'A la espera de nuestra respuesta',
      answered: 'Respondida',
      closed: 'Cerrada',
    },
  },
  conversation: {
    title: 'Su conversación con atención al cliente',
    back: 'Todos los mensajes',
    about: 'Sobre',
    answerBy: (date) => `Respondemos a más tardar el ${date}.`,
    you: 'Usted',
    service: 'Atención al cliente',
    reply: 'Escribir de nuevo',
    replyHelp: 'Se añade a esta conversación.',
    closed: 'Esta conversación está cerrada. Si escribe de nuevo, se vuelve a abrir.',
    submit: 'Enviar',
  },
}
