// Reads XML as a tree: elements, attributes, text. No document types, no entities but the five of XML itself.

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Of an element without children. */
  readonly text: string
}

type OpenElement = XmlElement & { readonly children: XmlElement[]; text: string }

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<(?<end>\/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>[^<>]*?)(?<empty>\/?)>|(?<text>[^<]+)/y

/** @throws Error for what is no well-formed document. */
export function readElements(xml: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open: OpenElement[] = [root]
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const { name, text, attributes = '', end, empty } = token.exec(xml)?.groups ?? fail(at)
    const top = open.at(-1) ?? fail(at)
    if (text !== undefined) top.text += decode(text)
    if (name === undefined) continue
    if (end === '/') {
      if (open.pop()?.name !== name) fail(at)
      continue
    }
    const element: OpenElement = {
      name,
      attributes: readAttributes(attributes),
      children: [],
      text: '',
    }
    top.children.push(element)
    if (empty === '') open.push(element)
  }
  const [document, ...others] = root.children
  if (open.length !== 1 || document === undefined || others.length > 0) fail(xml.length)
  return document
}

function fail(at: number): never {
  throw new Error(`no well-formed XML at ${at}`)
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decode(value)]))
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decode(text: string): string {
  return text.replaceAll(/&(\w*);?/g, (_, name: string) => entities[name] ?? fail(0))
}

/** The only element of this path. @throws Error where there is none, or several. */
export function elementAt(from: XmlElement, path: string): XmlElement {
  let element = from
  for (const name of path.split('/')) {
    const [child, ...others] = element.children.filter((one) => one.name === name)
    if (child === undefined || others.length > 0) throw new Error(`not one ${name} of ${path}`)
    element = child
  }
  return element
}

export function textAt(from: XmlElement, path: string): string {
  return elementAt(from, path).text
}
