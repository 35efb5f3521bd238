import type { DemoDeed, DemoProvince, DemoWork } from '../../../demo/index.ts'
import type { Outcome } from '../../basics/outcomes.ts'
import { proseFromParagraphs } from '../../basics/prose/prose.ts'
import { createDraft, type Doing, recommend, returnWithRemarks, submit, takeUp } from '../../modules/editions/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import { actorOf, editingOn } from '../content-types.ts'
import type { Colleagues } from './boards.ts'
import type { MadeSite } from './sites.ts'

type Scene = { sites: ReadonlyMap<string, MadeSite>; colleagues: Colleagues; now: Date }

/** Items that are still on their way, so that the desk of the demonstration has work for everybody. */
export async function beginWork(db: DeskDb, { work }: DemoProvince, scene: Scene): Promise<void> {
  for (const item of work) {
    const site = scene.sites.get(item.site)
    if (site !== undefined) await begin(db, item, { ...scene, site })
  }
}

async function begin(db: DeskDb, item: DemoWork, scene: Scene & { site: MadeSite }): Promise<void> {
  const editing = editingOn(db)
  const siteId = scene.site.id
  const doing = async (account: string, hoursAgo: number): Promise<Omit<Doing, 'editionId'>> => {
    const colleague = scene.colleagues.get(account)
    if (colleague === undefined) throw new Error(`nobody in the demo is called ${account}`)
    const at = new Date(scene.now.getTime() - hoursAgo * 3_600_000)
    // Accounts were made just now; what they do lies in the past.
    return { siteId, actor: await actorOf(db, colleague, siteId, scene.now), at }
  }
  const beginning = { ...(await doing(item.by, item.hoursAgo)), type: 'article', language: 'vi' } as const
  const { editionId } = told(await createDraft(editing, { ...beginning, form: formOf(item, scene.site) }))
  for (const deed of item.deeds) {
    told(await done(editing, { ...(await doing(deed.by, deed.hoursAgo)), editionId }, deed))
  }
}

function formOf({ title, summary, genre = 'tin', paragraphs }: DemoWork, site: MadeSite) {
  const section = site.sections.find(({ kind }) => kind === 'news')
  return { title, summary, genre, body: proseFromParagraphs(paragraphs), sectionIds: section ? [section.id] : [] }
}

const explained = { explanation: 'Dữ liệu minh họa.' }

function done(editing: ReturnType<typeof editingOn>, doing: Doing, deed: DemoDeed) {
  switch (deed.deed) {
    case 'submit':
      return submit(editing, doing, explained)
    case 'take-up':
      return takeUp(editing, doing)
    case 'recommend':
      return recommend(editing, doing, explained)
    default: {
      const remarks = (deed.remarks ?? []).map(([anchor, comment]) => ({ anchor, occurrence: 1, comment }))
      return returnWithRemarks(editing, doing, { reason: deed.reason ?? '', remarks })
    }
  }
}

function told<T>(outcome: Outcome<T>): T {
  if ('issues' in outcome) throw new Error(`a deed of the demo: ${JSON.stringify(outcome.issues)}`)
  return outcome.done
}
