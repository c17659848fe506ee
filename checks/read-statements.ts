// Reads the SQL statements of stores out of their source: `{ name: '…', text: `…` }`, with constants put in.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

export interface Statement {
  readonly name: string
  readonly file: string
  /** Each text that it can have: one, unless it is put together from parts that differ. */
  readonly texts: readonly string[]
}

/** In place of what cannot be read, such as the name of a column that a caller chooses. */
const unread = ' unread '

export function readStatements(files: readonly string[]): readonly Statement[] {
  const sources = new Map<string, ts.SourceFile>()
  const open = (file: string): ts.SourceFile => {
    const known = sources.get(file)
    if (known !== undefined) return known
    const text = readFileSync(file, 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    sources.set(file, source)
    return source
  }
  return files.flatMap((file) => findStatements(open(file), open))
}

type Open = (file: string) => ts.SourceFile

function findStatements(source: ts.SourceFile, open: Open): readonly Statement[] {
  const found: Statement[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [name, text] = [propertyOf(node, 'name'), propertyOf(node, 'text')]
      if (name !== undefined && text !== undefined) {
        const texts = evaluate(text, source, open)
        found.push({ name: printName(name), file: source.fileName, texts })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((one) => one.name?.getText() === name)
  return property !== undefined && ts.isPropertyAssignment(property)
    ? property.initializer
    : undefined
}

/** A family of statements has a `*` where its names differ. */
function printName(name: ts.Expression): string {
  return name
    .getText()
    .slice(1, -1)
    .replaceAll(/\$\{[^}]*\}/g, '*')
}

function evaluate(node: ts.Expression, source: ts.SourceFile, open: Open): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return evaluate(node.expression, source, open)
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (texts, { expression, literal }) => {
        const parts = evaluate(expression, source, open)
        return texts.flatMap((text) => parts.map((part) => text + part + literal.text))
      },
      [node.head.text],
    )
  }
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].flatMap((one) => evaluate(one, source, open))
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) ? evaluate(one.initializer, source, open) : [unread],
    )
  }
  if (ts.isElementAccessExpression(node)) return evaluate(node.expression, source, open)
  return ts.isIdentifier(node) ? evaluateName(node.text, source, open) : [unread]
}

/** A constant, anywhere in the file, or imported into it, also through a door. */
function evaluateName(name: string, source: ts.SourceFile, open: Open): readonly string[] {
  let texts: readonly string[] = [unread]
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer) {
      texts = evaluate(node.initializer, source, open)
    }
    const isBrought = ts.isImportSpecifier(node) || ts.isExportSpecifier(node)
    if (isBrought && node.name.text === name) {
      const from = ts.isImportSpecifier(node)
        ? node.parent.parent.parent.moduleSpecifier
        : node.parent.parent.moduleSpecifier
      const path = (from as ts.StringLiteral | undefined)?.text
      if (path?.startsWith('.') === true) {
        const file = join(dirname(source.fileName), path)
        texts = evaluateName((node.propertyName ?? node.name).text, open(file), open)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}
