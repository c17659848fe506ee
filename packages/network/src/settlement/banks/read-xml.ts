// Reads what banks write in XML: elements and their texts, without namespaces, attributes but one, document types or
// entities of their own. What is not that is refused whole. Pure.

export interface XmlNode {
  readonly name: string
  /** The currency of an amount; the only attribute that answers of banks need. */
  readonly currency: string | null
  readonly children: readonly XmlNode[]
  readonly text: string
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[]
  text: string
}

const depthMax = 50
const markup =
  /<(?:!--[^]*?--|\?[^]*?\?|(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>|([^<]+)/y
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** @throws SyntaxError with the place of what is wrong. */
export function readXml(xml: string): XmlNode {
  const root = openNode('', '')
  const open: OpenNode[] = [root]
  markup.lastIndex = xml.startsWith('\uFEFF') ? 1 : 0
  while (markup.lastIndex < xml.length) {
    const at = markup.lastIndex
    const match = markup.exec(xml)
    if (match === null) throw new SyntaxError(`no XML at ${at}`)
    const [, end, name, attributes = '', empty, text] = match
    const inside = open.at(-1)
    if (inside === undefined) throw new SyntaxError(`no XML at ${at}`)
    if (text !== undefined) inside.text += readText(text, at)
    if (name === undefined) continue
    const local = name.slice(name.indexOf(':') + 1)
    if (end === '/') {
      if (open.length === 1 || inside.name !== local) throw new SyntaxError(`</${name}> at ${at}`)
      open.pop()
      continue
    }
    if (open.length > depthMax) throw new SyntaxError(`too deep at ${at}`)
    const node = openNode(local, attributes)
    inside.children.push(node)
    if (empty !== '/') open.push(node)
  }
  const [document, ...others] = root.children
  if (open.length > 1 || document === undefined || others.length > 0 || root.text.trim() !== '') {
    throw new SyntaxError('no whole document')
  }
  return document
}

function openNode(name: string, attributes: string): OpenNode {
  const currency = /\sCcy\s*=\s*["']([A-Z]{3})["']/.exec(attributes)?.[1] ?? null
  return { name, currency, children: [], text: '' }
}

function readText(text: string, at: number): string {
  return text.replaceAll(/&([^;&]{0,10});?/g, (all, name: string) => {
    const code = /^#(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))$/.exec(name)
    const point =
      code === null
        ? undefined
        : parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16)
    const read = point === undefined ? entities[name] : readPoint(point)
    if (read === undefined || !all.endsWith(';')) throw new SyntaxError(`${all} near ${at}`)
    return read
  })
}

function readPoint(point: number): string | undefined {
  return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : undefined
}

/** All elements of this path, such as `Rpt/Ntry`, in their order. */
export function nodesAt(from: XmlNode, path: string): readonly XmlNode[] {
  const names = path.split('/')
  return names.reduce<readonly XmlNode[]>(
    (nodes, name) => nodes.flatMap(({ children }) => children.filter((one) => one.name === name)),
    [from],
  )
}

/** The text of the first of these paths that is there, without what is around it. */
export function textAt(from: XmlNode, ...paths: readonly string[]): string | undefined {
  return nodeAt(from, ...paths)?.text.trim()
}

export function nodeAt(from: XmlNode, ...paths: readonly string[]): XmlNode | undefined {
  return paths.map((path) => nodesAt(from, path)[0]).find((node) => node !== undefined)
}
