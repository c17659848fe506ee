// The door of actions: what operators did, and how far its chain reaches.
export { contributeActions } from './contribute.ts'
export { openActions } from './open-actions.ts'
export { recordAction } from './record-action.ts'
export { selectActionsEnd } from './store.ts'
