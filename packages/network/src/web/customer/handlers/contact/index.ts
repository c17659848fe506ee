// The pages on which people write to customer service and read what was answered.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showContact, showContactSent, submitContact } from './contact-page.ts'
import { showConversation, submitReply } from './conversation-page.ts'
import { showMessages } from './messages-page.ts'

export function addContactPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/help/contact', (c) => showContact(deps, c))
  web.post('/help/contact', (c) => submitContact(deps, c))
  web.get('/help/contact/sent', (c) => showContactSent(c))
  web.get('/help/messages', (c) => showMessages(deps, c))
  web.get('/help/messages/:id', (c) => showConversation(deps, c))
  web.post('/help/messages/:id', (c) => submitReply(deps, c))
}
