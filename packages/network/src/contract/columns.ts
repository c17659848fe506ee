// Columns that an export masks, and those that only look as if it should, from what the rooms say: `table.column`.
import { listWords } from './rooms.ts'

export const secretColumns = listWords((contract) => contract.secretColumns)
export const openColumns = listWords((contract) => contract.openColumns)
