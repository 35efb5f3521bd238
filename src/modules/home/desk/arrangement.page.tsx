import { dayTimeText } from '../../../basics/dates.ts'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { DeskHistory, type HistoryLine } from '../../../design/desk-history.tsx'
import { arrangementPath, arrangementRestorePath, pinsUndoPath } from '../paths.ts'
import type { Arrangement } from '../rules/arrangement.ts'
import { arrangementWords as words } from '../words/desk.ts'
import { BlocksForm, type BlocksFormProps } from './blocks-form.part.tsx'
import { Pins, type PinsProps } from './pins.part.tsx'

export type FormerArrangement = Arrangement & { no: number; madeAt: Date; by: string; restoredFrom: number | null }

export type ArrangementPageProps = BlocksFormProps &
  PinsProps & {
    siteHref: string
    languages: readonly ('vi' | 'en')[]
    former: readonly FormerArrangement[]
    pinHistory: readonly HistoryLine[]
    done: string | null
  }

/** The front page at the desk: what is held, the blocks, and how it was before. */
export function ArrangementPage(props: ArrangementPageProps) {
  const { siteSlug, siteHref, language, languages, pinHistory, said, done, csrf } = props
  const undoText = pinHistory[0]?.deed === words.deeds['undo'] ? words.redo : words.undo
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {languages.length > 1 && (
        <nav aria-label={words.languages}>
          <ul class="language-choice">
            {languages.map((one) => (
              <li>
                <a
                  href={arrangementPath(siteSlug, one)}
                  {...(one === language ? { 'aria-current': 'page' as const } : {})}
                >
                  {words[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <a href={siteHref} target="_blank" rel="noopener">
          {words.see}
        </a>
      </p>
      <Pins {...props} />
      <h2>{words.blocksTitle}</h2>
      <BlocksForm {...props} />
      <Former {...props} />
      <DeskHistory
        id="lich-su-ghim"
        title={words.pinHistory}
        none={words.none}
        lines={pinHistory}
        undo={{ action: pinsUndoPath(siteSlug), csrf, text: undoText }}
      />
    </>
  )
}

function Former({ siteSlug, language, former, csrf }: ArrangementPageProps) {
  const restore = (no: number, about: string) => (
    <RowButton
      {...{ action: arrangementRestorePath(siteSlug), csrf, text: words.restore, about }}
      fields={{ ban: String(no), 'ngon-ngu': language }}
    />
  )
  return (
    <section aria-labelledby="cac-ban">
      <h2 id="cac-ban">{words.history}</h2>
      <ol class="menu-branch">
        {former.map((one, at) => (
          <li>
            <div class="menu-row">
              <div class="menu-name">
                <span>{words.numbered(one.no)}</span>
                <span class="soft">{factsOf(one, at === 0)}</span>
              </div>
              {at > 0 && <div class="menu-deeds">{restore(one.no, words.numbered(one.no))}</div>}
            </div>
          </li>
        ))}
        <li>
          <div class="menu-row">
            <div class="menu-name">
              <span>{words.usual}</span>
              {former.length === 0 && <span class="soft">{words.current}</span>}
            </div>
            {former.length > 0 && <div class="menu-deeds">{restore(0, words.usual)}</div>}
          </div>
        </li>
      </ol>
    </section>
  )
}

function factsOf({ by, madeAt, blocks, restoredFrom }: FormerArrangement, isCurrent: boolean): string {
  const hidden = blocks.filter(({ isShown }) => !isShown).map(({ block }) => words.blocks[block])
  return [
    by,
    dayTimeText(madeAt, 'vi'),
    ...(restoredFrom === null ? [] : [words.restoredFrom(restoredFrom)]),
    ...(hidden.length > 0 ? [words.hiddenBlocks(hidden.join(', '))] : []),
    ...(isCurrent ? [words.current] : []),
  ].join(' · ')
}
