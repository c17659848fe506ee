// Each member of a closed list has something that handles it. Usage: node checks/closed-lists.ts
import { findUnhandledMembers } from './find-unhandled-members.ts'
import { readSourceTree } from './source-tree.ts'

const problems = findUnhandledMembers(readSourceTree())
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
