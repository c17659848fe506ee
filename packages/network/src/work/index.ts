// The door of the register of unfinished work: put work in, ask what somebody's has a future, and the runner.
export { contributeWork } from './contribute.ts'
export { doDueWork } from './do-due-work.ts'
export { enqueueWork, enqueueWorks } from './enqueue-work.ts'
export { gatherHandlers } from './gather-handlers.ts'
export { startRunner } from './start-runner.ts'
export type { Runner } from './start-runner.ts'
export type { Handlers, WorkPorts } from './runner-ports.ts'
export type { Work, WorkDraft } from './work.ts'
