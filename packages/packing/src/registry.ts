// A registry on this machine: our packages as they were just packed, and those of others as they are installed here. So
// `npm install` of what nobody has published yet, and without a network.
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { repository } from './sources.ts'
import type { Manifest } from './sources.ts'

interface Stored {
  readonly manifest: Manifest
  readonly open: () => Readable
}

interface Packed {
  readonly folder: string
  readonly tarball: string
}

export interface Registry {
  readonly url: string
  /** What it has beside what is installed. */
  readonly add: (packed: readonly Packed[]) => void
  readonly close: () => Promise<void>
}

/** @param port any free one unless given. */
export async function startRegistry(port = 0): Promise<Registry> {
  const stored = [...findInstalled()]
  const server = createServer((request, response) => answer(stored, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/`,
    add: (packed) => {
      for (const { folder, tarball } of packed) {
        const open = (): Readable => createReadStream(tarball)
        stored.push({ manifest: readManifestIn(folder), open })
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function answer(
  stored: readonly Stored[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, origin } = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const [, name = '', version] =
    decodeURIComponent(pathname).match(/^\/(.+?)(?:\/-\/(.+)\.tgz)?$/) ?? []
  const found = stored.filter(({ manifest }) => manifest.name === name)
  const one = found.find(({ manifest }) => manifest.version === version)
  if (one !== undefined) {
    one.open().pipe(response)
    return
  }
  response.statusCode = found.length === 0 || version !== undefined ? 404 : 200
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(response.statusCode === 200 ? describe(found, origin) : {}))
}

/** What a registry says of a package: each version with its manifest and the address of its file. */
function describe(found: readonly Stored[], origin: string): object {
  const [{ name, version: latest } = { name: '', version: '' }] = found.map((one) => one.manifest)
  const versions = found.map(({ manifest }) => {
    const tarball = `${origin}/${name}/-/${manifest.version}.tgz`
    return [manifest.version, { ...manifest, dist: { tarball } }]
  })
  return { name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) as object }
}

/**
 * What `npm ci` has put here, by the lock file: also a second version of the same package further down, which comes
 * after the one that our own packages see.
 */
function findInstalled(): readonly Stored[] {
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly link?: true }>>
  }
  const depthOf = (place: string): number => place.split('node_modules/').length
  return Object.entries(lock.packages)
    .sort(([one], [other]) => depthOf(one) - depthOf(other))
    .filter(([place, { link }]) => place.includes('node_modules/') && link !== true)
    .map(([place]) => path.join(repository, place))
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map((folder) => ({ manifest: readManifestIn(folder), open: () => archive(folder) }))
}

function readManifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Not pressed: it goes no further than to a program beside this one. */
function archive(folder: string): Readable {
  const base = path.basename(folder)
  const args = ['-c', `--exclude=${base}/node_modules`, '-C', path.dirname(folder), base]
  return spawn('tar', args, { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
}
