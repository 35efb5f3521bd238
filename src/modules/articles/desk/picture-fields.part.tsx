import { ChoiceField, LineField, TickField } from '../../../design/prose-fields.tsx'
import { choiceOf } from '../rules/offered.ts'
import { writingWords as words } from '../words/writing.ts'
import type { Writing } from './fields.part.tsx'

/** The picture of lists: from the newest of the library here, from all of it where a script runs. */
export function PictureFields({ form, offered, issueAt }: Writing) {
  const { picture } = form
  const current = picture === null ? '' : choiceOf(picture)
  const others = offered.pictures.filter(({ sha256, name }) => sha256 !== picture?.sha256 || name !== picture.name)
  const line = (name: 'caption' | 'credit') => ({
    ...{ name: `picture-${name}`, label: words[name], value: picture?.[name] ?? '' },
    issue: issueAt(`picture.${name}`),
  })
  return (
    <div class="lead-picture" data-lead-picture="">
      <ChoiceField
        {...{ name: 'picture', label: words.pictureChoice, value: current, hint: words.pictureHint }}
        issue={issueAt('picture')}
        choices={[
          { value: '', text: words.pictureNone },
          ...(picture === null ? [] : [{ value: current, text: picture.name }]),
          ...others.map((one) => ({ value: choiceOf(one), text: one.alt ? `${one.name} — ${one.alt}` : one.name })),
        ]}
      />
      <LineField
        {...{ name: 'picture-alt', label: words.alt, value: picture?.alt ?? '', hint: words.altHint }}
        issue={issueAt('picture.alt')}
      />
      <TickField
        name="picture-decorative"
        label={words.decorative}
        checked={picture !== null && picture.alt === null}
      />
      <LineField {...line('caption')} />
      <LineField {...line('credit')} />
    </div>
  )
}
