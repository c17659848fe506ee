// The words of the room processors: its settings.
import type { RoomContract } from './room-contract.ts'
import { optional, text, webAddress } from './setting.ts'

export const processors = {
  settings: {
    processorUrl: optional({
      name: 'TALLYSTICK_PROCESSOR_URL',
      parse: webAddress,
      meaning: 'Address of the payment processor.',
    }),
    processorKey: optional({
      name: 'TALLYSTICK_PROCESSOR_KEY',
      parse: text,
      isSecret: true,
      meaning: 'Key for the payment processor.',
    }),
    processorReportSecret: optional({
      name: 'TALLYSTICK_PROCESSOR_REPORT_SECRET',
      parse: text,
      isSecret: true,
      meaning: "Secret with which the processor's reports are signed.",
    }),
  },
} as const satisfies RoomContract
