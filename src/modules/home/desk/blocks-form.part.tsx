import type { Said } from '../../../design/desk-form.tsx'
import { Hidden, SelectField } from '../../../design/form-fields.tsx'
import { arrangementPath, arrangementPreviewPath } from '../paths.ts'
import type { Arrangement } from '../rules/arrangement.ts'
import { arrangementWords as words } from '../words/desk.ts'

export type SectionChoice = { id: string; name: string; depth: number }

export type BlocksFormProps = {
  siteSlug: string
  language: 'vi' | 'en'
  arrangement: Arrangement
  sections: readonly SectionChoice[]
  said: Said
  csrf: string
}

/** Blocks in their order, and what feeds them: one form, so that nothing half done is seen by anybody. */
export function BlocksForm(props: BlocksFormProps) {
  const { siteSlug, language, arrangement, sections, csrf } = props
  const notices = [
    { value: '', text: words.usualNotices },
    ...sections.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <form class="home-form" method="post" action={arrangementPath(siteSlug, language)}>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="ngon-ngu" value={language} />
      <button class="unseen" type="submit" tabindex={-1}>
        {words.send}
      </button>
      <p>{words.blocksLead}</p>
      <p class="soft needs-script">{words.drag}</p>
      <Blocks arrangement={arrangement} />
      <Sections {...props} />
      <SelectField
        name="thong-bao"
        label={words.notices}
        value={arrangement.noticesSectionId ?? ''}
        choices={notices}
      />
      <p class="home-deeds">
        <button class="button" type="submit">
          {words.send}
        </button>
        <button
          class="button button-quiet"
          type="submit"
          formaction={arrangementPreviewPath(siteSlug)}
          formtarget="_blank"
        >
          {words.preview}
        </button>
      </p>
    </form>
  )
}

function Blocks({ arrangement: { blocks } }: Pick<BlocksFormProps, 'arrangement'>) {
  return (
    <ol class="menu-branch" data-arrange="khoi" id="khoi">
      {blocks.map(({ block, isShown }, at) => {
        const name = words.blocks[block]
        return (
          <li data-id={block}>
            <div class="menu-row">
              <div class="menu-name">
                <input type="checkbox" id={`hien-${block}`} name={`hien-${block}`} value="1" checked={isShown} />
                <label for={`hien-${block}`}>
                  <span class="unseen">{words.shown}: </span>
                  {name}
                </label>
              </div>
              <div class="menu-deeds">
                <input
                  class="order-number"
                  data-order=""
                  type="number"
                  min={1}
                  name={`tt-${block}`}
                  value={at + 1}
                  aria-label={words.order(name)}
                />
                <Step deed={`up ${block}`} text="↑" said={`${words.up}: ${name}`} isOff={at === 0} />
                <Step
                  deed={`down ${block}`}
                  text="↓"
                  said={`${words.down}: ${name}`}
                  isOff={at === blocks.length - 1}
                />
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const Step = ({ deed, text, said, isOff }: { deed: string; text: string; said: string; isOff: boolean }) => (
  <button class="button button-quiet" type="submit" name="viec" value={deed} aria-label={said} disabled={isOff}>
    {text}
  </button>
)

function Sections({ arrangement: { sectionIds }, sections }: BlocksFormProps) {
  return (
    <fieldset class="section-choice" id="muc">
      <legend>{words.sectionsTitle}</legend>
      <Choice id="moi-muc" value="tat-ca" text={words.all} checked={sectionIds === null} />
      <Choice id="chon-muc" value="chon" text={words.chosen} checked={sectionIds !== null} />
      <details class="section-list" open={sectionIds !== null}>
        <summary>{words.choose}</summary>
        <p class="hint">{words.chosenHint}</p>
        <ul class="section-ticks">
          {sections.map(({ id, name, depth }) => {
            const at = sectionIds?.indexOf(id) ?? -1
            return (
              <li class={depth > 0 ? 'section-below' : undefined}>
                <input type="checkbox" id={`muc-${id}`} name="muc" value={id} checked={at >= 0} />
                <label for={`muc-${id}`}>{name}</label>
                <input
                  class="order-number"
                  type="number"
                  min={1}
                  name={`tt-${id}`}
                  value={at >= 0 ? at + 1 : ''}
                  aria-label={words.place(name)}
                />
              </li>
            )
          })}
        </ul>
      </details>
    </fieldset>
  )
}

const Choice = ({ id, value, text, checked }: { id: string; value: string; text: string; checked: boolean }) => (
  <p class="tick">
    <input type="radio" id={id} name="chon-muc" value={value} checked={checked} /> <label for={id}>{text}</label>
  </p>
)
