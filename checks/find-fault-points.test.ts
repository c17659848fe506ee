import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { diffLines } from './diff-lines.ts'
import { findFaultPoints } from './find-fault-points.ts'

const source = (file: string, text: string) => ({ file, text })

describe('findFaultPoints', () => {
  it('finds statements, commits and calls', () => {
    const { points, problems } = findFaultPoints([
      source(
        'store.ts',
        `const a = { name: 'room.select-a', text: 'select 1' }
         const b = {
           name: \`room.list-\${by}\`,
           // Why it is so.
           text: sql,
         }
         await database.transaction('room.pay', (tx) => 1)
         await database.read<Row>(
           'room.look', (tx) => 1)
         await http.request({
           name: 'room-call',
           url })
         const other = { name: 'no statement', value: 1 }`,
      ),
    ])
    assert.deepEqual(problems, [])
    assert.deepEqual(
      points.map(({ kind, name }) => `${kind} ${name}`),
      [
        'call room-call',
        'commit room.look',
        'commit room.pay',
        'statement room.list-${' + 'by}',
        'statement room.select-a',
      ],
    )
  })
  it('refuses two statements of one name, and names that PostgreSQL would cut', () => {
    const one = "{ name: 'room.same', text: 'select 1' }"
    const long = `{ name: '${'x'.repeat(64)}', text: 'select 1' }`
    const { problems } = findFaultPoints([
      source('a.ts', one),
      source('b.ts', one),
      source('c.ts', long),
    ])
    assert.equal(problems.length, 2)
    assert.match(problems[0] ?? '', /b.ts: the statement room.same is also in a.ts/)
    assert.match(problems[1] ?? '', /longer than 63/)
  })
})

describe('diffLines', () => {
  it('shows what is only here and only there', () => {
    assert.deepEqual(diffLines('a\nb\nc', 'a\nb\nc'), [])
    assert.deepEqual(diffLines('a\nb\nc', 'a\nx\nc\nd'), ['- b', '+ x', '+ d'])
  })
})
