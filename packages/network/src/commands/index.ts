// The door of commands: each request with a key of its caller's is carried out once.
export { contributeCommands } from './contribute.ts'
export { openCommands } from './open-commands.ts'
