// Writing to customer service and reading its answers, in every state worth looking at.
import { renderContact, renderContactSent } from '../../customer/pages/contact.ts'
import type { ContactView } from '../../customer/pages/contact.ts'
import { renderConversation } from '../../customer/pages/conversation.ts'
import type { ConversationView } from '../../customer/pages/conversation.ts'
import { renderMessages } from '../../customer/pages/messages.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleNow } from '../sample-world.ts'
import { csrf, itemTitle } from './sample-views.ts'

const contact: ContactView = {
  csrf,
  requestId: 'sample',
  purchases: [
    { purchase: 'pur_0', label: `${itemTitle}, The Meridian Review, 22 November 2026` },
    { purchase: 'pur_1', label: 'Port dues compared, Harbour Data, 20 November 2026' },
  ],
  answerAt: sampleNow.add({ hours: 120 }),
  values: {},
  errors: {},
}

const conversation: ConversationView = {
  csrf,
  action: '/help/messages/cnv_0',
  requestId: 'sample',
  item: { title: itemTitle, url: '/purchases/pur_0' },
  status: 'answered',
  messages: [
    {
      author: 'customer',
      at: sampleNow.subtract({ hours: 30 }),
      text: 'I bought this a year ago, and the last page has been missing ever since.\n\nThe page says that it is too late for a refund. Can you still do something?',
    },
    {
      author: 'operator',
      at: sampleNow.subtract({ hours: 2 }),
      text: 'We asked the review: the page is there again.\n\nPlease open it once more. If it is still missing, write to us here, and we give you the price back.',
    },
  ],
}

export const contactPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  contact: (frame) =>
    renderContact(frame, {
      ...contact,
      refused: 'refund.refund_too_late',
      values: { purchase: 'pur_0' },
    }),
  'contact-stranger': (frame) => renderContact(frame, { ...contact, purchases: undefined }),
  'contact-errors': (frame) =>
    renderContact(frame, {
      ...contact,
      purchases: undefined,
      values: { email: 'ada', message: '' },
      errors: { email: true, message: 'message' },
    }),
  'contact-sent-before': (frame) =>
    renderContact(frame, {
      ...contact,
      problem: 'sentBefore',
      values: { message: 'Where is my article? It was there yesterday.' },
    }),
  'contact-too-many': (frame) =>
    renderContact(frame, { ...contact, problem: 'tooMany', values: { message: 'And this.' } }),
  'contact-sent': (frame) => renderContactSent(frame),
  messages: (frame) =>
    renderMessages(frame, {
      rows: [
        {
          url: '/help/messages/cnv_0',
          beginning: 'I bought this a year ago, and the last page has been missing ever since.',
          item: itemTitle,
          status: 'answered',
          startedAt: sampleNow.subtract({ hours: 30 }),
        },
        {
          url: '/help/messages/cnv_1',
          beginning: 'May I have two accounts, one for the office?',
          status: 'open',
          startedAt: sampleNow.subtract({ hours: 3 }),
        },
        {
          url: '/help/messages/cnv_2',
          beginning: 'Why do I get two mails on the billing day?',
          status: 'closed',
          startedAt: sampleNow.subtract({ hours: 900 }),
        },
      ],
      pager: { nextUrl: '/help/messages?after=x' },
    }),
  'messages-empty': (frame) => renderMessages(frame, { rows: [] }),
  conversation: (frame) => renderConversation(frame, conversation),
  'conversation-open': (frame) =>
    renderConversation(frame, {
      ...conversation,
      status: 'open',
      answerAt: sampleNow.add({ hours: 120 }),
      messages: conversation.messages.slice(0, 1),
      message: '',
      fault: 'message',
    }),
  'conversation-closed': (frame) =>
    renderConversation(frame, { ...conversation, status: 'closed', item: undefined, proof: 'x' }),
  'conversation-full': (frame) => renderConversation(frame, { ...conversation, problem: 'full' }),
  'conversation-too-many': (frame) =>
    renderConversation(frame, { ...conversation, problem: 'tooMany', message: 'And this.' }),
}
