// Makes what an example says about its values checkable: `f(x) // → y` becomes an assertion of just that.

/** `statement // → value`, or `// → throws RangeError`; statements of one line, as examples have them. */
const saying = /^(?<left>\S.*?) \/\/ → (?<right>.+)$/gm

/** Top-level lines only: what is indented belongs to something longer. */
export function writeOutExample(code: string): string {
  const checked = code.replaceAll(saying, (_, left: string, right: string) => {
    const [, error] = /^throws (\w+)$/.exec(right) ?? []
    if (error !== undefined) return `assert.throws(() => ${left}, ${error})`
    const [, name] = /^const (\w+) = /.exec(left) ?? []
    return name === undefined
      ? `assert.deepEqual(${left}, ${right})`
      : `${left}\nassert.deepEqual(${name}, ${right})`
  })
  return `import assert from 'node:assert/strict'\n${checked}`
}
