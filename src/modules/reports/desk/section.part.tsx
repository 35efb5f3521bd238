import { Table } from '../../../design/parts.tsx'
import { behindPath } from '../paths.ts'
import type { Figures, Line } from '../rules/figures.ts'
import { behindOf } from '../rules/line-keys.ts'
import type { ReportPart, ReportSection } from '../rules/sections.ts'
import { blockNames, deskWords, figureText, growthText, lineName, measureOf, spanText } from '../words/index.ts'

const words = deskWords.report

type SectionProps = {
  section: ReportSection
  siteSlug: string
  reportId: string
  figures: Pick<Figures, 'base'>
  /** Whether passages and names can be written. */
  writes: boolean
}

export function Section({ section, ...around }: SectionProps) {
  const { title, level, parts, key } = section
  const id = `muc-${key}`
  return (
    <section class={`report-section report-level-${level}`} aria-labelledby={id}>
      {level === 1 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
      {parts.map((part) => (
        <Part part={part} isAlone={parts.length === 1} {...around} />
      ))}
    </section>
  )
}

function Part({ part, isAlone, ...around }: Omit<SectionProps, 'section'> & { part: ReportPart; isAlone: boolean }) {
  if (part.kind === 'text') return <p>{part.text}</p>
  if (part.kind === 'names') return <Names part={part} writes={around.writes} />
  if (part.kind === 'lines') return <Lines caption={part.caption} lines={part.lines} {...around} />
  return <Passage part={part} isAlone={isAlone} writes={around.writes} />
}

type LinesProps = Omit<SectionProps, 'section' | 'writes'> & { caption: string; lines: readonly Line[] }

/** Every figure that has rows behind it leads to them, and so does its base. */
function Lines({ caption, lines, siteSlug, reportId, figures }: LinesProps) {
  const columns = [
    { key: 'name', text: words.line },
    { key: 'now', text: words.now, figures: true },
    { key: 'base', text: `${words.base} (${spanText(figures.base)})`, figures: true },
    { key: 'growth', text: words.growth },
  ]
  const rows = lines.map((line) => ({
    name: `${lineName(line)}${measureOf(line) === '' ? '' : ` (${measureOf(line)})`}`,
    now: <Figure line={line} value={line.value} href={behindPath(siteSlug, reportId, line.key)} />,
    base: (
      <Figure line={line} value={line.base} href={behindPath(siteSlug, reportId, line.key, { isBase: true })} isBase />
    ),
    growth: growthText(line),
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="name" />
}

type FigureProps = { line: Line; value: number | null; href: string; isBase?: boolean }

function Figure({ line, value, href, isBase = false }: FigureProps) {
  const text = figureText(value)
  if (value === null) return <span class="soft">{text}</span>
  if (value === 0 || behindOf(line.key) === null) return <>{text}</>
  const what = `${lineName(line)}${isBase ? `, ${words.base.toLowerCase()}` : ''}: ${text}`
  return (
    <a href={href} aria-label={words.opens(what)}>
      {text}
    </a>
  )
}

function Names({ part, writes }: { part: Extract<ReportPart, { kind: 'names' }>; writes: boolean }) {
  const { list, text, choices } = part
  return (
    <>
      {text === null ? writes && <p class="soft">{words.noneNamed}</p> : <p>{text}</p>}
      {writes && choices.length > 0 && (
        <details class="report-names">
          <summary>{words.names[list]}</summary>
          <ul>
            {choices.map(({ id, name, count, isNamed }) => (
              <li>
                <label>
                  <input type="checkbox" name={`ten-${list}`} value={id} checked={isNamed} /> {name}
                  {count > 0 && <span class="soft"> ({count})</span>}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type PassageProps = { part: Extract<ReportPart, { kind: 'free' }>; isAlone: boolean; writes: boolean }

/** A passage that is all there is of its section is headed by it already. */
function Passage({ part, isAlone, writes }: PassageProps) {
  const { block, text } = part
  const name = `doan-${block}`
  if (!writes) return text === '' ? null : <div class="report-passage">{paragraphs(text)}</div>
  return (
    <div class="field">
      <label for={name} class={isAlone ? 'unseen' : undefined}>
        {blockNames[block]}
      </label>
      <textarea id={name} name={name} rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}>
        {text}
      </textarea>
    </div>
  )
}

const paragraphs = (text: string) => text.split('\n').map((line) => <p>{line}</p>)
