// The door of processors: what a payment processor can do for us, and the adapters there are.
export { createSimulatorAdapter, simulatorKind } from './create-simulator-adapter.ts'
export type { SimulatorOptions } from './create-simulator-adapter.ts'
export { ProcessorError } from './processor-adapter.ts'
export type {
  CardSetup,
  CardSetupFailure,
  CardSetupOrder,
  Charge,
  ChargeBatch,
  FetchedReport,
  ProcessorAdapter,
  ReturnedPayment,
  ReturnOrder,
  SubmittedBatch,
} from './processor-adapter.ts'
export type { BatchFileFormat } from './write-batch-file.ts'
export { readReport } from './read-report.ts'
export type { ReadReport, RefusedLine, ReportLine } from './read-report.ts'
