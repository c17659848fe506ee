// Holds a document against an XML schema, as far as ISO 20022's schemas use the language.
import { readElements } from './read-elements.ts'
import type { XmlElement } from './read-elements.ts'

type Types = ReadonlyMap<string, XmlElement>

/** What of the document the schema does not allow; none: it is valid. */
export function findSchemaFaults(schema: string, document: string): readonly string[] {
  const { children, attributes } = readElements(schema)
  const root = readElements(document)
  const types = new Map(children.map((type) => [type.attributes['name'] ?? '', type]))
  const declared = children.find(
    ({ name, attributes: own }) => name === 'xs:element' && own['name'] === root.name,
  )
  if (declared === undefined) return [`${root.name} is no root`]
  if (root.attributes['xmlns'] !== attributes['targetNamespace']) return ['another namespace']
  // The element and its type have one name: the type is the one with content.
  const own = children.filter((type) => type.attributes['name'] === declared.attributes['type'])
  const type = own.find(({ name }) => name !== 'xs:element')
  return type === undefined ? ['a root without type'] : faultsOf(root, type, types)
}

function faultsOf(element: XmlElement, type: XmlElement, types: Types): readonly string[] {
  if (type.name === 'xs:simpleType') {
    return [...attributeFaults(element, []), ...textFaults(element, type)]
  }
  const [content] = type.children
  if (content?.name === 'xs:simpleContent') return simpleContentFaults(element, content, types)
  const attributes = element.name === 'Document' ? ['xmlns'] : []
  const faults = [...attributeFaults(element, attributes)]
  if (element.children.length > 0 && element.text.trim() !== '') {
    faults.push(`${element.name}: text between elements`)
  }
  const end = content === undefined ? 0 : walk(element, content, { at: 0, types, faults })
  const left = element.children[end]
  if (left !== undefined) faults.push(`${element.name}: ${left.name} is not expected here`)
  return faults
}

interface Walk {
  readonly at: number
  readonly types: Types
  readonly faults: string[]
}

/** Goes through the children along a sequence, a choice or one element; answers where it came to. */
function walk(parent: XmlElement, particle: XmlElement, { at, types, faults }: Walk): number {
  switch (particle.name) {
    case 'xs:sequence': {
      let reached = at
      for (const part of particle.children) {
        reached = walk(parent, part, { at: reached, types, faults })
      }
      return reached
    }
    case 'xs:choice': {
      const next = parent.children[at]?.name
      const chosen = particle.children.find(({ attributes }) => attributes['name'] === next)
      if (chosen !== undefined) return walk(parent, chosen, { at, types, faults })
      faults.push(`${parent.name}: none of the choices`)
      return at
    }
    case 'xs:element':
      return walkElements(parent, particle, { at, types, faults })
    default:
      return parent.children.length
  }
}

function walkElements(
  parent: XmlElement,
  particle: XmlElement,
  { at, types, faults }: Walk,
): number {
  const { name = '', type = '', minOccurs = '1', maxOccurs = '1' } = particle.attributes
  let reached = at
  while (parent.children[reached]?.name === name) {
    const child = parent.children[reached]
    const found = types.get(type)
    if (child !== undefined && found !== undefined) faults.push(...faultsOf(child, found, types))
    reached += 1
  }
  const count = reached - at
  if (count < Number(minOccurs)) faults.push(`${parent.name}: ${name} is missing`)
  if (maxOccurs !== 'unbounded' && count > Number(maxOccurs)) {
    faults.push(`${parent.name}: ${count} times ${name}`)
  }
  return reached
}

function simpleContentFaults(
  element: XmlElement,
  content: XmlElement,
  types: Types,
): readonly string[] {
  const [extension] = content.children
  const base = types.get(extension?.attributes['base'] ?? '')
  const declared = extension?.children ?? []
  const names = declared.map(({ attributes }) => attributes['name'] ?? '')
  const faults = declared.flatMap(({ attributes: { name = '', type = '', use } }) => {
    const text = element.attributes[name]
    const simple = types.get(type)
    if (text === undefined) return use === 'required' ? [`${element.name} without ${name}`] : []
    return simple === undefined ? [] : textFaults({ ...element, name, text }, simple)
  })
  const ofText = base === undefined ? [] : textFaults(element, base)
  return [...attributeFaults(element, names), ...faults, ...ofText]
}

function attributeFaults({ name, attributes }: XmlElement, allowed: readonly string[]): string[] {
  const others = Object.keys(attributes).filter((own) => !allowed.includes(own))
  return others.map((own) => `${name}: an attribute ${own}`)
}

/** Of each base type what its texts look like. */
const bases: Readonly<Record<string, RegExp>> = {
  'xs:string': /^[^]*$/,
  'xs:boolean': /^(true|false|0|1)$/,
  'xs:date': /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?$/,
  'xs:dateTime':
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  'xs:decimal': /^[+-]?\d+(\.\d+)?$/,
}

function textFaults({ name, text, children }: XmlElement, type: XmlElement): readonly string[] {
  const [restriction] = type.children
  const base = restriction?.attributes['base'] ?? ''
  const facets = restriction?.children ?? []
  const isTyped = bases[base]?.test(text) === true
  const broken = facets.filter((facet) => facet.name !== 'xs:enumeration' && !holds(facet, text))
  const values = facets.filter((facet) => facet.name === 'xs:enumeration')
  const isListed =
    values.length === 0 || values.some(({ attributes }) => attributes['value'] === text)
  const what = [
    ...(children.length > 0 ? ['elements'] : []),
    ...(isTyped ? [] : [base]),
    ...(isListed ? [] : ['enumeration']),
    ...broken.map((facet) => facet.name),
  ]
  return what.map((why) => `${name}: «${text}» (${why})`)
}

function holds({ name, attributes: { value = '' } }: XmlElement, text: string): boolean {
  const [, whole = '', fraction = ''] = /^[+-]?0*(\d*)\.?(\d*?)0*$/.exec(text) ?? []
  switch (name) {
    case 'xs:pattern':
      return new RegExp(`^(?:${value})$`).test(text)
    case 'xs:minLength':
      return text.length >= Number(value)
    case 'xs:maxLength':
      return text.length <= Number(value)
    case 'xs:fractionDigits':
      return fraction.length <= Number(value)
    case 'xs:totalDigits':
      return whole.length + fraction.length <= Number(value)
    case 'xs:minInclusive':
      return Number(text) >= Number(value)
    default:
      return false
  }
}
