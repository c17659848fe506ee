// The door of processors: what a payment processor can do for us, and the adapters there are.
export { createSimulatorAdapter, simulatorKind } from './create-simulator-adapter.ts'
export type { SimulatorOptions } from './create-simulator-adapter.ts'
export { ProcessorError } from './processor-adapter.ts'
export { openProcessors } from './open-processors.ts'
export { cardPageOrigins, findCardProcessor, processorsOf } from './processors.ts'
export type { Processors } from './processors.ts'
export type {
  CardPage,
  CardSetup,
  CardSetupFailure,
  CardSetupOrder,
  Charge,
  ChargeBatch,
  FetchedReport,
  ProcessorAdapter,
  PushedReport,
  ReturnedPayment,
  ReturnOrder,
  SubmittedBatch,
} from './processor-adapter.ts'
export type { BatchFileFormat } from './write-batch-file.ts'
export { readReport } from './read-report.ts'
export type { ReadReport, RefusedLine, ReportLine } from './read-report.ts'
