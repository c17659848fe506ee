// `npm start`: the demo on its usual ports, until Ctrl-C.
import { startDemo } from './start-demo.ts'
import { printWhatToTry } from './what-to-try.ts'

const startedAtMs = performance.now()
try {
  const demo = await startDemo({
    dataDir: '.tallystick/demo',
    ports: {
      network: 4000,
      courier: 4001,
      harbor: 4002,
      processor: 4003,
      mailbox: 4004,
      desk: 4005,
    },
    say: (line) => console.log(`  ${line}`),
  })
  const seconds = (performance.now() - startedAtMs) / 1000
  console.log(printWhatToTry(demo.addresses, seconds))
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
  console.error(
    `\nThe demo could not start: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
}
