import MiniSearch from 'minisearch'
import { run, settings } from './peer.mjs'

const { limit, boost } = settings.all

await run('minisearch', (entries) => {
  const index = new MiniSearch({ fields: Object.keys(boost) })
  index.addAll(entries)
  const options = { ...settings.minisearch.search, boost }
  return (text) =>
    index
      .search(text, options)
      .slice(0, limit)
      .map((hit) => hit.id)
})
