// Jobs that repeat: a row for each, due again so long after it was done.
import type { JobDefinition, WorkHandler } from '../platform/index.ts'

/** More than there are, so that no job waits for another. */
const jobCountMax = 100

export function jobHandler(jobs: readonly JobDefinition[]): WorkHandler {
  const byName = new Map(jobs.map((job) => [job.name, job]))
  return {
    // Never given up; tried again soon, also where it is due once an hour.
    retry: { firstSeconds: 5, factor: 3, maxSeconds: 300 },
    concurrency: jobCountMax,
    perOwner: jobCountMax,
    repeats: Object.fromEntries(jobs.map(({ name, everySeconds }) => [name, everySeconds])),
    outside: async ({ subject, dueAt }, signal) => {
      const job = byName.get(subject)
      // Of an older version, or a newer one that runs beside this: it is left to that.
      if (job === undefined) return { outcome: 'again', dueAt: dueAt.add({ hours: 1 }) }
      await job.work(signal)
      return { outcome: 'done' }
    },
  }
}
