/** What stands beside an item's text: who holds it, what was found, remarked and done, in the words of the page. */

import { checkText } from '../actions/pass-on.ts'
import { offerPath } from '../paths.ts'
import { isLive, stageOf } from '../rules/edition.ts'
import { whyNotConfirm } from '../rules/exception.ts'
import { offeringRoles } from '../rules/sharing.ts'
import type { State } from '../rules/state.ts'
import { writersOf } from '../store/editing.ts'
import { type LedgerLine, ledgerOf, personNames } from '../store/item-history.ts'
import { remarksOf, verdictsOf } from '../store/remarks.ts'
import { exceptionsOf } from '../store/steps.ts'
import { deedFormWords } from '../words/deed-forms.ts'
import { sideWords } from '../words/history.ts'
import { itemWords } from '../words/item.ts'
import { deedWords } from '../words.ts'
import type { ItemRequest } from './at-item.ts'
import type { ItemHead, ItemPageProps } from './item.page.tsx'
import type { LedgerEntry } from './ledger.part.tsx'
import type { ExceptionView, RemarkView } from './side.part.tsx'

export async function besideOf(request: ItemRequest) {
  const { db, view, doing, editing } = request
  const { siteId, editionId } = doing
  const ledger = await ledgerOf(db, siteId, editionId)
  const checked = isUnderWay(stageOf(view.edition)) ? await checkText(editing, doing) : null
  const remarks = await remarksOf(db, siteId, editionId)
  return {
    head: await headOf(request, ledger),
    checked: checked === null || 'issues' in checked ? null : checked.done,
    verdicts: await verdictsOf(db, siteId, view.edition.revisionId),
    remarks: remarks.map(({ resolvedAt, ...one }): RemarkView => ({ ...one, isSettled: resolvedAt !== null })),
    exceptions: await exceptionViews(request),
    returned: returnedIn(view, ledger),
    ledger: ledger.map(entryOf),
  }
}

const isUnderWay = (stage: State): boolean => !['scheduled', 'published', 'withdrawn', 'archived'].includes(stage)

/** Why the text came back to its writer; null where it has not. */
function returnedIn({ edition }: ItemRequest['view'], ledger: readonly LedgerLine[]): ItemPageProps['returned'] {
  const line = stageOf(edition) === 'returned' ? ledger.find(({ kind }) => kind === 'returned') : undefined
  return line === undefined ? null : { who: line.name ?? sideWords.system, reason: line.reason ?? '' }
}

async function headOf(request: ItemRequest, ledger: readonly LedgerLine[]): Promise<ItemHead> {
  const { view, content, desk, site, now } = request
  const { edition, around } = view
  const stage = stageOf(edition)
  const { live } = edition
  return {
    title: edition.title,
    facts: [
      content.name,
      itemWords.number(edition.number),
      ...(edition.language === 'vi' ? [] : [itemWords.languages[edition.language] ?? edition.language]),
    ],
    standing: {
      ...{ path: around.path, stage, holder: await holderOf(request, stage, ledger) },
      since: ledger[0]?.recordedAt ?? null,
    },
    live: live && {
      ...{ from: live.from, until: live.until, href: desk.originOf(site) + live.path },
      isSeen: isLive(edition, now),
      offerHref: mayOffer(request) ? offerPath(site.slug, request.doing.editionId) : null,
    },
    isChange: edition.pending !== null,
  }
}

const mayOffer = ({ view: { edition }, doing: { actor } }: ItemRequest): boolean =>
  edition.type === 'article' && actor.roles.some((role) => (offeringRoles as readonly string[]).includes(role))

/** Whose turn it is; null where nobody has to do anything. */
async function holderOf(
  { db, view }: ItemRequest,
  stage: State,
  ledger: readonly LedgerLine[],
): Promise<string | null> {
  const { holders } = itemWords
  const { path, approvers } = view.around
  const latest = (...kinds: string[]) => ledger.find(({ kind }) => kinds.includes(kind))?.name ?? null
  const answering = async () => {
    const names = await personNames(
      db,
      (approvers ?? []).map(({ personId }) => personId),
    )
    return names.length === 0 || names.length > 4 ? holders.approvers : names.join(', ')
  }
  switch (stage) {
    case 'draft':
    case 'returned':
      return latest('created', 'change-begun') ?? holders.writer
    case 'submitted':
      return path === 'one' ? answering() : holders.editors
    case 'in-review':
      return latest('taken-up') ?? holders.editors
    case 'awaiting-approval':
      return answering()
    case 'approved':
      return holders.publishers
    default:
      return null
  }
}

async function exceptionViews({ db, doing, view }: ItemRequest): Promise<ExceptionView[]> {
  const { siteId, editionId, actor } = doing
  const lines = await exceptionsOf(db, siteId, { editionId })
  return Promise.all(
    lines.map(async (line) => {
      const { approverName: name, approverTitle: title, toldAt: at } = line
      const writers = await writersOf(db, siteId, line.revisionId, null)
      return {
        ...{ id: line.exceptionId, kind: line.kind, reason: line.reason, madeBy: line.madeBy, madeAt: line.madeAt },
        told: name === null || title === null || at === null ? null : { name, title, at },
        confirmedAt: line.confirmedAt,
        mayConfirm: whyNotConfirm({ ...line, writers }, actor, view.around).length === 0,
      }
    }),
  )
}

function entryOf(line: LedgerLine): LedgerEntry {
  const { kind, deed, name, title, forName, recordedAt } = line
  return {
    deed: eventName(kind, deed),
    at: recordedAt,
    who: name ?? sideWords.system,
    title: title ?? '',
    forName,
    reason: reasonOf(line),
  }
}

export function eventName(kind: string, deed: string | null): string {
  if (deed === 'approve-by-telephone') return sideWords.byTelephone
  return deed === 'publish-urgently' ? sideWords.urgently : (sideWords.kindsOfEvent[kind] ?? kind)
}

/** Some events keep a word as their reason, others what a person wrote. */
function reasonOf({ kind, reason, happenedAt }: LedgerLine): string | null {
  if (kind === 'scheduled') return sideWords.scheduledFor(happenedAt)
  if (reason === null) return null
  if (kind === 'withdrawn') return (deedFormWords.reasons as Record<string, string>)[reason] ?? reason
  if (kind === 'undone') return (deedWords as Record<string, string>)[reason] ?? reason
  return kind === 'confirmed' ? (sideWords.kinds[reason] ?? reason) : reason
}
