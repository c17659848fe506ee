// What the API sees to it with that each command is carried out once.
import type { Commands } from '../contract/index.ts'
import { carryOut } from './carry-out.ts'
import type { CommandPorts } from './command-ports.ts'
import { resumeCommand } from './resume-command.ts'

export function openCommands(ports: CommandPorts): Commands {
  return {
    within: (command, work) => carryOut(ports, command, work),
    resumed: (command, work) => resumeCommand(ports, command, work),
  }
}
