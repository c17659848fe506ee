// French: writing to customer service, and reading what was answered.
import type { Texts } from '../../texts.ts'

export const contact: Texts['customer']['contact'] = {
  title: 'Écrire au service client',
  lead: (date) => `Une personne lit votre message et vous répond au plus tard le ${date}.`,
  about: 'De quoi s’agit-il ?',
  aboutHelp:
    'Vos derniers achats figurent dans la liste. Pour un achat plus ancien, ouvrez-le depuis votre relevé et écrivez-nous à partir de là.',
  aboutNothing: 'Autre chose',
  email: 'Votre adresse e-mail',
  emailHelp: 'La réponse y sera envoyée.',
  signOnTitle: 'Avez-vous un compte ?',
  signOnBody:
    'Connectez-vous d’abord : nous saurons qui écrit, vous pourrez indiquer l’achat, et la réponse restera aussi dans votre compte.',
  signOn: 'Se connecter et écrire',
  message: 'Votre message',
  messageHelp:
    'Ce qui s’est passé, et ce que vous souhaitez. N’écrivez jamais de mot de passe, de code ni de numéro de carte : personne ici n’en a besoin.',
  refusal: 'Nous voyons quelle règle vous a fait obstacle : inutile de l’expliquer.',
  submit: 'Envoyer',
  errors: {
    email: 'Saisissez une adresse e-mail, par exemple ada@example.org.',
    message: 'Dites-nous de quoi il s’agit.',
    messageUnkept:
      'Ce texte dépasse 4 000 caractères, ou contient des caractères que nous ne pouvons pas conserver. Abrégez-le.',
    purchase: 'Choisissez un de vos achats, ou « Autre chose ».',
  },
  notRight: {
    question: 'Cela vous paraît inexact ?',
    link: 'Écrivez au service client',
  },
  tooManyTitle: 'Vous avez atteint le nombre de messages que nous acceptons par jour',
  tooManyBody:
    'Nous avons bien reçu les précédents et y répondrons. Envoyez celui-ci demain, s’il vous plaît.',
  sentBeforeTitle: 'Vous avez déjà envoyé un message depuis ce formulaire',
  sentBeforeBody:
    'Nous l’avons reçu. Ce texte-ci est différent : pour l’envoyer aussi, appuyez sur « Envoyer ».',
  fullTitle: 'Cette conversation est assez longue',
  fullBody: 'Commencez-en une nouvelle, s’il vous plaît ; nous pourrons toujours relire celle-ci.',
  sentTitle: 'Nous avons reçu votre message',
  sentBody:
    'Une personne vous répond par e-mail, à l’adresse que vous avez indiquée. Si rien n’arrive d’ici quelques jours, regardez dans vos courriers indésirables et vérifiez que l’adresse était exacte.',
  messages: {
    title: 'Vos messages',
    lead: 'Ce que vous avez écrit au service client, et les réponses.',
    write: 'Écrire au service client',
    emptyTitle: 'Vous ne nous avez pas encore écrit',
    emptyBody: 'Si quelque chose ne va pas, une personne s’en occupe.',
    columns: { message: 'Message', state: 'État', began: 'Commencée le' },
    states: {
      open: 'En attente de notre réponse',
      answered: 'Réponse envoyée',
      closed: 'Terminée',
    },
  },
  conversation: {
    title: 'Votre conversation avec le service client',
    back: 'Tous les messages',
    about: 'Au sujet de',
    answerBy: (date) => `Nous répondons au plus tard le ${date}.`,
    you: 'Vous',
    service: 'Service client',
    reply: 'Écrire de nouveau',
    replyHelp: 'Le message s’ajoute à cette conversation.',
    closed: 'Cette conversation est terminée. Si vous écrivez de nouveau, elle sera rouverte.',
    submit: 'Envoyer',
  },
}
