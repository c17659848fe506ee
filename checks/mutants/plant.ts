// Loaded before a test: changes one text of one source file on its way into the process, and into every process that
// this one starts. Nothing is written anywhere.
import { registerHooks } from 'node:module'
import process from 'node:process'
import { plantedVariable, readPlanted, replaceOnce } from './planted.ts'

const planted = readPlanted(process.env[plantedVariable])
if (planted !== undefined) {
  const url = new URL(`../../${planted.file}`, import.meta.url).href
  registerHooks({
    load(asked, context, nextLoad) {
      const loaded = nextLoad(asked, context)
      if (asked.split('?')[0] !== url) return loaded
      const { source } = loaded
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
      return { ...loaded, source: replaceOnce(text, planted) }
    },
  })
}
