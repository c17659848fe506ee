import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHttpClient } from '../platform/index.ts'
import {
  cardPageOrigins,
  createSimulatorAdapter,
  findCardProcessor,
  openProcessors,
  processorsOf,
} from './index.ts'
import { openMemoryStandIn } from './testing/open-memory-stand-in.ts'

const http = createHttpClient()
const simulator = createSimulatorAdapter({
  http,
  url: 'https://processor.example/of-ours',
  key: '',
})
const memory = openMemoryStandIn().adapter

test('adapters stand by their kind, each kind once', () => {
  const processors = processorsOf([memory, simulator])
  assert.equal(processors.get('memory'), memory)
  assert.equal(processors.get('simulator'), simulator)
  assert.equal(processors.get('other'), undefined)
  assert.throws(() => processorsOf([memory, memory]), /one kind/)
})

test('a card is set up at the first kind that has a page for it', () => {
  assert.equal(findCardProcessor(processorsOf([memory, simulator]))?.kind, 'simulator')
  assert.equal(findCardProcessor(processorsOf([memory])), undefined)
  assert.deepEqual(cardPageOrigins(processorsOf([memory, simulator])), [
    'https://processor.example',
  ])
})

test('the settings say which processors there are', () => {
  const none = {
    processorUrl: undefined,
    processorKey: undefined,
    processorReportSecret: undefined,
  }
  assert.deepEqual([...openProcessors({ http, config: none }).keys()], [])
  const config = { ...none, processorUrl: 'https://processor.example' }
  assert.deepEqual([...openProcessors({ http, config }).keys()], ['simulator'])
})
