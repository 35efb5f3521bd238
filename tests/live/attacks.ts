// The ways known to read through a view more than it shows. Each answers with whatever came out: rows, notices, error texts.
import pg from 'pg'
import { mark } from './secrets.ts'

export type Column = { view: string; column: string }

/** A connection as the citizens' role that remembers every word the server says to it. */
export async function eavesdropper(url: string) {
  const client = new pg.Client({ connectionString: url })
  const notices: string[] = []
  client.on('notice', (notice) => notices.push(wordsOf(notice)))
  // The database may be dropped while this still listens.
  client.on('error', () => undefined)
  await client.connect()
  return {
    /** Everything the server let out about this statement. */
    async hear(statement: string, values: unknown[] = []): Promise<{ heard: string; code: string | null }> {
      notices.length = 0
      try {
        const { rows } = await client.query(statement, values)
        return { heard: [JSON.stringify(rows), ...notices].join('\n'), code: null }
      } catch (problem) {
        const code = (problem as { code?: string }).code ?? ''
        return { heard: [wordsOf(problem), ...notices].join('\n'), code }
      }
    },
    close: () => client.end(),
  }
}

export type Eavesdropper = Awaited<ReturnType<typeof eavesdropper>>

/** Message, detail, hint, context and whatever else is said. */
const wordsOf = (said: unknown): string =>
  JSON.stringify(
    Object.fromEntries(Object.getOwnPropertyNames(said).map((name) => [name, (said as Record<string, unknown>)[name]])),
  )

/** A cheap function that tells its argument, so that the planner likes to ask it before the view's own condition. */
export const talkativeFunction = `
create schema leak;
create function leak.tell(word text) returns boolean
language plpgsql immutable cost 0.0000001 as $$
begin
  raise notice 'heard %', word;
  return true;
end
$$;
grant usage on schema leak to public;
grant execute on all functions in schema leak to public;`

/** No visible row holds the mark, so a condition that fails only on the mark must never fail. */
export const onlyOnMark = '22012'

export function attacksOn({ view, column }: Column): string[] {
  const from = `from ${view} as v`
  const text = `v.${column}::text`
  const trap = `1 / (case when ${text} ilike '%${mark}%' then 0 else 1 end)`
  return [
    `select ${text} ${from}`,
    `select min(${text}), max(${text}) ${from}`,
    `select 1 ${from} where (${text})::int = 0`,
    `select 1 ${from} where (${text})::int = 0 order by ${text} limit 1`,
    `select 1 ${from} where ${text} = '${mark}' and (${text})::int = 0`,
    `select 1 ${from} where ${trap} = 1`,
    `select ${trap} ${from} order by 1 limit 1`,
    `select 1 ${from} where leak.tell(${text})`,
    `select 1 ${from} where leak.tell(${text}) order by ${text} desc limit 1`,
    `select 1 ${from} where ${text} is not null and not leak.tell(${text})`,
    `select 1 ${from} join ${view} as w on leak.tell(${text}) limit 1`,
    `select 1 ${from} left join lateral (select 1 where leak.tell(${text})) as l on true`,
    `select count(*) ${from} group by ${text} having leak.tell(${text})`,
    `explain (analyze, verbose) select 1 ${from} where leak.tell(${text}) and ${trap} = 1`,
  ]
}

/** The same with what an attacker may know: the site and the address of something not yet due. */
export function aimedAttacksOn({ view, column }: Column, knows: { site: boolean; path: boolean }): string[] {
  if (!knows.site) return []
  const text = `v.${column}::text`
  const where = [`v.site_id = $1::uuid`, ...(knows.path ? ['v.path = $2::text'] : ['$2::text is not null'])].join(
    ' and ',
  )
  return [
    `select 1 from ${view} as v where ${where} and leak.tell(${text})`,
    `select 1 from ${view} as v where ${where} and (${text})::int = 0`,
    `select exists (select from ${view} as v where ${where} and ${text} ilike '%${mark}%' and leak.tell(${text}))`,
  ]
}
