// The Word file as another program lays it out: the same pages as our own PDF, the same lines at the same places.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { fontFiles } from '../../src/platform/paper/fonts.ts'
import { paperAsDocx, paperAsPdf } from '../../src/platform/paper/index.ts'
import { contributionPaper, sitePaper } from './known-tables.ts'
import { letter, long, party, report } from './papers.ts'
import { type Page, readPages } from './pdf-pages.ts'

const { PATH = '' } = process.env
const isMissing = !PATH.split(path.delimiter).some((folder) => existsSync(path.join(folder, 'soffice')))
const skip = isMissing ? 'soffice (libreoffice-writer-nogui) is not installed' : false

const madeAt = new Date('2026-11-22T01:00:00Z')
const papers = { report, long, letter, party, contributionPaper, sitePaper }
const laidOut = new Map<string, Page[]>()
let folder = ''

before(async () => {
  if (isMissing) return
  folder = await mkdtemp(path.join(tmpdir(), 'congso-paper-'))
  const files = await Promise.all(
    Object.entries(papers).map(async ([name, paper]) => {
      const file = path.join(folder, `${name}.docx`)
      await writeFile(file, await paperAsDocx(paper, madeAt))
      return file
    }),
  )
  await convert(files)
  for (const name of Object.keys(papers)) {
    laidOut.set(name, (await readPages(await readFile(path.join(folder, `${name}.pdf`)))).pages)
  }
})

after(() => (folder === '' ? undefined : rm(folder, { recursive: true, force: true })))

/** With our own font in the place of Times New Roman, whatever the machine has; and a profile of its own. */
async function convert(files: readonly string[]): Promise<void> {
  const fonts = path.join(folder, 'fonts.conf')
  const dirs = Object.values(fontFiles).map((file) => `<dir>${path.dirname(file)}</dir>`)
  const alias = '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>'
  await writeFile(
    fonts,
    `<?xml version="1.0"?><fontconfig>${dirs.join('')}<cachedir>${folder}/cache</cachedir>${alias}</fontconfig>`,
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    timeout: 120_000,
  })
}

for (const [name, paper] of Object.entries(papers)) {
  test(`${name}: LibreOffice and our PDF show the same sheets and the same words`, { skip }, async () => {
    const theirs = laidOut.get(name) ?? []
    const { pages: ours } = await readPages(await paperAsPdf(paper, madeAt))
    assert.deepEqual(theirs.map(sidesOf), ours.map(sidesOf))
    assert.equal(squeezed(theirs), squeezed(ours))
  })
}

const sidesOf = ({ width, height }: Page): string => `${Math.round(width)} × ${Math.round(height)}`

/** The order in which two programs tell cells differs, and where a page ends by a line; what is told may not. */
const squeezed = (pages: readonly Page[]): string => {
  const words = pages.flatMap((page) => page.words)
  return [
    ...words
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ''),
  ]
    .sort()
    .join('')
}

const lines = ['CỘNG HÒA', 'Độc lập', 'Số: 05', 'Mẫu Sơn', 'BÁO CÁO', 'Thực hiện', 'Nơi nhận', 'KT. TRƯỞNG']

test('the lines of the heading and of the foot stand within three millimetres of each other', { skip }, async () => {
  const [theirs] = laidOut.get('report') ?? []
  const [ours] = (await readPages(await paperAsPdf(report, madeAt))).pages
  const place = (page: Page | undefined, start: string) => {
    const word = startsOf(page).find(({ text }) => text.startsWith(start))
    assert.ok(word, start)
    return word
  }
  for (const line of lines.slice(0, 6)) {
    const [there, here] = [place(theirs, line), place(ours, line)]
    assert.ok(Math.hypot(there.x - here.x, there.y - here.y) < 3, `${line}: ${JSON.stringify([there, here])}`)
  }
  for (const line of lines.slice(6)) assert.ok(Math.abs(place(theirs, line).x - place(ours, line).x) < 3, line)
})

/** Each line from its first word. */
function startsOf(page: Page | undefined) {
  const rows = new Map<string, { text: string; x: number; y: number }>()
  for (const { text, x, y } of page?.words ?? []) {
    const key = `${Math.round(y * 2)} ${x > 100 ? 'right' : 'left'}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { text, x, y })
    else row.text += text.startsWith(' ') || row.text.endsWith(' ') ? text : ` ${text}`
  }
  return [...rows.values()].map((row) => ({ ...row, text: row.text.replace(/\s+/g, ' ') }))
}
