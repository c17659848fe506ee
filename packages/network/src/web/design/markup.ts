// The type of everything that a component or a page returns: text that is already escaped.
import type { HtmlEscapedString } from 'hono/utils/html'

/** What hono's `html` makes; give it to `c.html(…)`, or nest it in another template. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** What may stand in a place for text: a plain text, which is escaped, or markup. */
export type Content = string | Markup
