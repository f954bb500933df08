import { Document } from 'flexsearch'
import { run, settings } from './peer.mjs'

const { limit, boost } = settings.all
const { index: options, search } = settings[process.argv[2]]

await run('flexsearch', (entries) => {
  const index = new Document({
    document: { id: 'number', index: Object.keys(boost) },
    ...options,
  })
  // Its documentation asks for ids that are numbers.
  entries.forEach((entry, number) => index.add({ ...entry, number }))
  const ids = entries.map((entry) => entry.id)
  return (text) =>
    index
      .search(text, { ...search, limit })
      .slice(0, limit)
      .map((hit) => ids[hit.id])
})
