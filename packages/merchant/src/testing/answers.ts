// The forms that the stand-in network answers in.

export function json(status: number, body: unknown): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(body), { status, headers })
}

export function refuse(status: number, error: string, description?: string): Response {
  return json(status, {
    error,
    ...(description === undefined ? {} : { error_description: description }),
  })
}

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
