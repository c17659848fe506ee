// Wrongs of what operators did.
import type { Corruption } from './corruption.ts'

export const operatorActionCorruptions: readonly Corruption[] = [
  {
    name: 'an action is gone',
    rule: 'operator-actions',
    statements: ['delete from operator_actions where number = 2'],
  },
  {
    name: 'somebody else did it',
    rule: 'operator-actions',
    statements: [
      `update operator_actions set content = replace(content, '"who":"operator"', '"who":"Grace"') where number = 1`,
    ],
  },
  {
    name: 'two actions have changed places',
    rule: 'operator-actions',
    statements: [
      'update operator_actions set number = 900 where number = 1',
      'update operator_actions set number = 1 where number = 2',
      'update operator_actions set number = 2 where number = 900',
    ],
  },
  {
    name: 'another reason is given afterwards',
    rule: 'operator-actions-say-why',
    statements: [`update operator_actions set why = 'Somebody asked.' where number = 1`],
  },
  {
    name: 'the last action is gone, and so is its count',
    rule: 'chain-heads-name-actions',
    statements: [
      'delete from operator_actions where number = 3',
      `update operator_actions_end set number = 2,
        hash = (select hash from operator_actions where number = 2)`,
    ],
  },
  {
    name: 'the last action is gone',
    rule: 'operator-actions-end',
    statements: [
      'delete from operator_actions where number = (select max(number) from operator_actions)',
    ],
  },
  {
    name: 'an action is not counted',
    rule: 'operator-actions-end',
    statements: ['update operator_actions_end set number = number - 1'],
  },
]
