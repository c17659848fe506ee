// Chromium from npm, unpacked once per machine and user, so that test files side by side never see half a browser.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

const entry = import.meta.resolve('@sparticuz/chromium')

/** The path of the program. `TALLYSTICK_CHROMIUM` names another one, where npm has none for the machine. */
export async function findChromium(): Promise<string> {
  const own = process.env['TALLYSTICK_CHROMIUM']
  if (own !== undefined) return own
  const folder = await unpack()
  // A machine without the few libraries and fonts of a desktop gets those that come with the package.
  if (!hasLibraries()) setupLambdaEnvironment(path.join(folder, 'al2023', 'lib'))
  if (!existsSync('/etc/fonts')) process.env['FONTCONFIG_PATH'] = path.join(folder, 'fonts')
  return path.join(folder, 'chromium')
}

async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', entry), 'utf8')) as {
    readonly version: string
  }
  const folder = path.join(os.tmpdir(), `tallystick-chromium-${version}-${os.userInfo().username}`)
  if (existsSync(folder)) return folder
  const unfinished = mkdtempSync(`${folder}-`)
  const before = process.env['TMPDIR']
  // The package unpacks into the temporary folder, and takes a file that is there for a whole one.
  process.env['TMPDIR'] = unfinished
  try {
    await sparticuz.executablePath()
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', entry)))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

function hasLibraries(): boolean {
  const folders = ['/usr/lib', '/usr/lib64', '/lib', '/lib64']
  const debian = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as string]
  return [...folders, `/usr/lib/${debian ?? ''}-linux-gnu`].some((folder) =>
    existsSync(path.join(folder, 'libnss3.so')),
  )
}
