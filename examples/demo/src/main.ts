// `npm start`: the demo on its usual ports, or on those from `--port` on, until Ctrl-C.
import { readPlace } from './demo-place.ts'
import { startDemo } from './start-demo.ts'
import { printWhatToTry } from './what-to-try.ts'

const startedAtMs = performance.now()
try {
  const demo = await startDemo({
    ...readPlace(process.argv.slice(2)),
    say: (line) => console.log(`  ${line}`),
  })
  const seconds = (performance.now() - startedAtMs) / 1000
  console.log(printWhatToTry(demo, seconds))
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    console.log('\nStopping; what you bought is kept (npm run reset clears it).')
    demo.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
} catch (error) {
  const { code, port } = error as { readonly code?: string; readonly port?: number }
  const message = error instanceof Error ? error.message : String(error)
  console.error(`\nThe demo could not start: ${message}`)
  if (code === 'EADDRINUSE') {
    console.error(
      `Something else listens on port ${port ?? ''}: end it, or take other ports with npm start -- --port 5000`,
    )
  }
  process.exit(1)
}
