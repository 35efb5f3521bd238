import type { DemoAgendaEntry } from '../../../demo/index.ts'
import { startOfDay, weekOf } from '../../basics/dates.ts'
import { enterAgendas } from '../../modules/agenda/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Loading } from './articles.ts'

/** Enters the agenda of one site week by week, each published on the Friday before. */
export async function enterAgenda(
  tx: Tx,
  { province, site, now }: Pick<Loading, 'province' | 'site' | 'now'>,
): Promise<void> {
  const section = site.sections.find(({ kind }) => kind === 'agenda')
  if (section === undefined) return
  const mine = province.agenda.filter((entry) => entry.site === site.slug)
  const weeks = Map.groupBy(mine, ({ language, day }) => `${language} ${weekOf(day)}`)
  const agendas = [...weeks.values()].map((entries) => ({
    language: entries[0]?.language ?? 'vi',
    week: weekOf(entries[0]?.day ?? ''),
    sectionId: section.id,
    entries: entries.map(entryOf),
    publishedAt: new Date(
      Math.min(now.getTime(), ...entries.map(({ day }) => startOfDay(day).getTime())) - 3 * 86_400_000,
    ),
  }))
  await enterAgendas(tx, { siteId: site.id, agendas, now })
}

const entryOf = ({ day, startsAt, endsAt, leaders, title, place, preparedBy }: DemoAgendaEntry) => ({
  startsAt: at(day, startsAt),
  ...(endsAt === undefined ? {} : { endsAt: at(day, endsAt) }),
  leader: leaders.join(', '),
  what: title,
  place,
  preparedBy,
})

const at = (day: string, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}
