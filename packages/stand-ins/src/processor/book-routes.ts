// The routes of the page for people. It asks for no key: whoever reaches a simulator may try it.
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { z } from 'zod'
import { pageHeaders } from '../page-shell.ts'
import { numberSettings, renderBookPage } from './book-page.ts'
import type { Processor } from './create-processor.ts'
import type { ProcessorEnv } from './lose-answer.ts'

const count = z.coerce.number().int().min(0).max(1_000_000).default(0)

const tokens = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter((token) => token !== ''))

const misbehaviourForm = z.object({
  declineAll: z.literal('on').optional(),
  declinePaymentMethods: tokens,
  refusePaymentMethods: tokens,
  timeOutAnswer: z.enum(['none', '504', 'cut']).default('504'),
  ...Object.fromEntries(numberSettings.map(([name]) => [name, count])),
})

/** Adds the page to the app. */
export function addBookRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  app.get('/', pageHeaders, (c) => {
    const { entries, totals } = processor.book()
    return c.html(renderBookPage(entries, totals, processor.misbehaviour()))
  })

  const guards = [csrf(), bodyLimit({ maxSize: 16 * 1024 })] as const

  app.post('/misbehave', ...guards, async (c) => {
    const read = misbehaviourForm.safeParse(await c.req.parseBody())
    if (!read.success) return c.text(z.prettifyError(read.error), 400)
    const { declineAll, ...settings } = read.data
    processor.misbehave({ ...settings, declineAll: declineAll === 'on' })
    return c.redirect('/', 303)
  })

  app.post('/behave', ...guards, (c) => {
    processor.behave()
    return c.redirect('/', 303)
  })
}
