import { Icon } from './icon.tsx'
import type { DesignWords } from './words.ts'

/** Text size and background, kept in the reader's own browser. Shown only where the script that serves it runs. */
export function DisplaySwitch({ words }: { words: DesignWords }) {
  return (
    <details class="display needs-script">
      <summary>
        <Icon name="type" />
        {words.display}
        <Icon name="chevron-down" />
      </summary>
      <div class="display-panel">
        <Choices
          legend={words.textSize}
          name="text"
          choices={[
            ['', words.textNormal],
            ['large', words.textLarge],
            ['largest', words.textLargest],
          ]}
        />
        <Choices
          legend={words.theme}
          name="theme"
          choices={[
            ['', words.themeSystem],
            ['light', words.themeLight],
            ['dark', words.themeDark],
            ['contrast', words.themeContrast],
          ]}
        />
      </div>
    </details>
  )
}

type Group = { legend: string; name: string; choices: readonly (readonly [string, string])[] }

function Choices({ legend, name, choices }: Group) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, text]) => (
        <button type="button" data-set={name} data-value={value} aria-pressed={value === '' ? 'true' : 'false'}>
          {text}
        </button>
      ))}
    </fieldset>
  )
}
