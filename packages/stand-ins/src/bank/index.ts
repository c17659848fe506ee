// The door of the bank stand-in.
export { openBank } from './open-bank.ts'
export type { Bank, BankFormat } from './open-bank.ts'
export { readNacha } from './read-nacha.ts'
export { readPain001 } from './read-pain001.ts'
export { writeCamt054, writePain002, writeRejectedBatch } from './write-iso-answers.ts'
export { writeNachaReturns } from './write-nacha-returns.ts'
