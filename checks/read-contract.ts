// What each room says of itself in the contract, read from the source: names only.
import ts from 'typescript'
import { networkSource } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'

/** A file `contract/<room>.ts`, with the names under each of its kinds: problems, settings, notices, events, work, columns. */
export interface ContractFile {
  readonly room: string
  readonly file: string
  readonly names: Readonly<Record<string, readonly string[]>>
}

export function readContract(tree: SourceTree): readonly ContractFile[] {
  return tree.files.flatMap((file) => {
    const room = new RegExp(`^${networkSource}/contract/([a-z]+)\\.ts$`).exec(file)?.[1]
    if (room === undefined || !tree.read(file).includes('satisfies RoomContract')) return []
    return [{ room, file, names: readNames(file, tree.read(file)) }]
  })
}

function readNames(file: string, text: string): Record<string, readonly string[]> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: Record<string, readonly string[]> = {}
  const visit = (node: ts.Node): void => {
    if (ts.isSatisfiesExpression(node) && ts.isAsExpression(node.expression)) {
      for (const [kind, value] of membersOf(node.expression.expression)) {
        found[kind] = ts.isArrayLiteralExpression(value)
          ? value.elements.filter(ts.isStringLiteral).map((element) => element.text)
          : membersOf(value).map(([name]) => name)
      }
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function membersOf(node: ts.Node): readonly (readonly [name: string, value: ts.Expression])[] {
  if (!ts.isObjectLiteralExpression(node)) return []
  return node.properties.flatMap((member) =>
    ts.isPropertyAssignment(member) &&
    (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))
      ? [[member.name.text, member.initializer] as const]
      : [],
  )
}
