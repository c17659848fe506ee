// Compares docs/work.md, which tells operators of each kind of unfinished work, with what the rooms say of theirs;
// `--write` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { gatherWords } from '../packages/network/src/contract/rooms.ts'
import { diffLines } from './diff-lines.ts'

const file = new URL('../docs/work.md', import.meta.url)

/** The page, from the contract. */
function writePage(): string {
  const kinds = gatherWords(({ work }) => work)
  const rows = [...kinds].map(
    ([kind, { does, parkedBy, then }]) => `| \`${kind}\` | ${does} | ${parkedBy} | ${then} |`,
  )
  return [
    '# Unfinished work',
    '',
    'What must still happen after a commit is a row of one register, [`work`](decisions/one-register-of-work.md). Each row fails alone and is tried again after growing',
    'pauses; what was tried in vain, or what no further try can help, is _parked_ until somebody decides: `tallystick work list`, then',
    '`tallystick work show wrk_…`, then `retry` or `cancel` with a reason. `tallystick work counts` says how much there is of each kind. This table is made from what the',
    'rooms say in `packages/network/src/contract/` (`node checks/work-kinds.ts --write`).',
    '',
    '| kind | what it does | what parks it | what you do then |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

const page = await format(writePage(), { parser: 'markdown', printWidth: 100 })
if (process.argv.includes('--write')) {
  writeFileSync(file, page)
  console.log('docs/work.md written')
} else {
  const difference = diffLines(readFileSync(file, 'utf8'), page)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error('docs/work.md is not what the rooms say: node checks/work-kinds.ts --write')
    process.exitCode = 1
  }
}
