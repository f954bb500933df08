import { create, insert, search } from '@orama/orama'
import { stemmer } from '@orama/stemmers/dutch'
import { run, settings } from './peer.mjs'

const { limit, boost } = settings.all
const { language, search: options } = settings.orama

await run('@orama/orama', (entries) => {
  const db = create({
    schema: Object.fromEntries(Object.keys(boost).map((field) => [field, 'string'])),
    components: { tokenizer: { language, stemming: true, stemmer } },
  })
  for (const entry of entries) {
    insert(db, entry)
  }
  return (text) => search(db, { ...options, term: text, boost, limit }).hits.map((hit) => hit.id)
})
