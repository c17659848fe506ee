// Reads a posted form that one of our own pages sent. Those of other sites never come here: refuse-foreign-forms.ts.
import { isFormToken } from './form-token.ts'
import type { FrameDeps } from './frame-deps.ts'
import type { WebContext } from './visitor.ts'

/** Fields by name; the first of those sent twice. */
export type Form = Readonly<Record<string, string>>

/** Undefined for a form that did not come from a page shown to this browser, or is too old. */
export async function readForm(deps: FrameDeps, c: WebContext): Promise<Form | undefined> {
  const form = await parseForm(c)
  const { formSecret } = c.get('visitor')
  return isFormToken(deps.signOn.formKey, formSecret, form?.['csrf'] ?? '') ? form : undefined
}

/** What was sent, by whomever; undefined where it is no form. */
export async function parseForm(c: WebContext): Promise<Form | undefined> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return await parseParts(c)
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined
  const fields = new URLSearchParams(await c.req.text())
  const form: Record<string, string> = {}
  for (const [name, value] of fields) form[name] ??= value
  return form
}

/** A form with a file: that is read as a data URL (RFC 2397), which is what the rooms take. */
async function parseParts(c: WebContext): Promise<Form | undefined> {
  try {
    const form: Record<string, string> = {}
    for (const [name, value] of await c.req.formData()) {
      form[name] ??= typeof value === 'string' ? value : await dataUrlOf(value)
    }
    return form
  } catch (error) {
    // Its parts are not what its head says.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function dataUrlOf(file: File): Promise<string> {
  if (file.size === 0) return ''
  return `data:${file.type};base64,${Buffer.from(await file.arrayBuffer()).toString('base64')}`
}
