// The network's way to the payment processor, which runs in this process: calls and answers get lost on it.
import { FaultError, HttpClientError } from '@tallystick/network/rooms/platform'
import type {
  HttpClient,
  HttpRequest,
  HttpResponse,
  Random,
} from '@tallystick/network/rooms/platform'
import { AnswerLost } from '@tallystick/stand-ins/processor'
import type { Processor } from '@tallystick/stand-ins/processor'
import type { Fate } from '../world/fate.ts'
import type { Seams } from '../world/seams.ts'
import type { Turns } from '../world/turns.ts'

export interface ProcessorLinkInput {
  readonly processor: Processor
  readonly turns: Turns
  readonly fate: Fate
  readonly seams: Seams
  readonly chance: Random
  /** Of a hundred calls, so many never arrive, and as many answers. */
  readonly lossPercent: () => number
}

export function createProcessorLink(input: ProcessorLinkInput): HttpClient {
  const { turns, fate, seams } = input
  return {
    request: (given) =>
      turns.take(async () => {
        const request = seams.alterRequest?.(given) ?? given
        await fate.point(`before call ${request.name}`)
        const response = await call(input, request)
        await fate.point(`after call ${request.name}`)
        return response
      }),
    close: () => undefined,
  }
}

async function call(
  { processor, chance, lossPercent }: ProcessorLinkInput,
  request: HttpRequest,
): Promise<HttpResponse> {
  const lost = (what: string) => new HttpClientError('unreachable', `${request.name}: ${what} lost`)
  if (chance.below(100) < lossPercent()) throw lost('request')
  const { method = 'GET', headers = {}, body } = request
  let response: Response
  try {
    response = await processor.fetch(
      new Request(request.url, {
        method,
        headers,
        ...(typeof body === 'string' ? { body } : {}),
      }),
    )
  } catch (error) {
    if (error instanceof AnswerLost) throw lost('answer')
    throw error instanceof Error ? error : new FaultError('processor')
  }
  const text = await response.text()
  if (chance.below(100) < lossPercent()) throw lost('answer')
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(text),
    text: () => text,
    json: () => JSON.parse(text) as unknown,
  }
}
