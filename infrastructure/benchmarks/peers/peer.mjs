// Runs one engine as EngineProcess does in Java: builds its index and says so in a line of JSON;
// then, for every line that comes in, asks all questions and answers with a line of JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const settings = JSON.parse(readFileSync(new URL('settings.json', import.meta.url)))

/** @param build makes the index of {id, title, alternatives, body} and gives the search: a function
 *  from a text to the ids that answer it best. */
export async function run(name, build) {
  const folder = process.argv.at(-1)
  const entries = lines(join(folder, 'faq.jsonl')).map((entry) => ({
    id: entry.id,
    title: entry.question,
    alternatives: entry.alternatives.join('\n'),
    body: entry.answer,
  }))
  const texts = lines(join(folder, 'queries.jsonl')).map((query) => query.text)
  const begin = process.hrtime.bigint()
  const search = await build(entries)
  const buildMillis = Number((process.hrtime.bigint() - begin) / 1_000_000n)
  say({ version: versionOf(name), buildMillis })
  for await (const _ of createInterface({ input: process.stdin })) {
    say(round(search, texts))
  }
}

function round(search, texts) {
  const nanos = []
  const found = []
  for (const text of texts) {
    const begin = process.hrtime.bigint()
    const ids = search(text)
    nanos.push(Number(process.hrtime.bigint() - begin))
    found.push(ids)
  }
  return { nanos, found }
}

function lines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line))
}

function versionOf(name) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(file)).version
}

function say(message) {
  process.stdout.write(JSON.stringify(message) + '\n')
}
