// The door of tabs: the marks of tabs, read and moved.
export { closeTabs, selectTabMarks, updateTabsAnswered, updateTabsPaid } from './store.ts'
export type { ClosedTab, TabClosing, PlacedTab, TabMarks } from './store.ts'
