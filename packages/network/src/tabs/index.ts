// The door of tabs: the marks of tabs, read and moved.
export { closeTabs, selectTabs, updateTabsAnswered, updateTabsPaid } from './store.ts'
export type { ClosedTab, TabClosing, TabKey, TabMarks } from './store.ts'
