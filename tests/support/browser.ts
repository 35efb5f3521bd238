// Chromium as a citizen uses it, and watched: what a page of ours must never do is noted as it happens.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A page in a window of its own, with its own storage. */
export type Tab = {
  page: Page
  /** What went wrong since the last call: foreign requests, console errors, refused contents, broken files. */
  faults(): string[]
  close(): Promise<void>
}

/** Nothing but the machine itself can be reached, whatever a page asks for. */
const launchArgs = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

let started: Promise<Browser> | undefined

after(async () => {
  await (await started)?.close()
})

/** A new window of the file's one browser. The options are Playwright's: viewport, javaScriptEnabled, colorScheme … */
export async function openTab(options: BrowserContextOptions = {}): Promise<Tab> {
  started ??= chromium.launch({ executablePath: chromiumPath(), args: launchArgs })
  const context = await (await started).newContext({ locale: 'vi-VN', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const take = watch(page)
  return { page, faults: take, close: () => context.close() }
}

/** Debian's browser, or the one `CHROMIUM_PATH` names. */
function chromiumPath(): string {
  const { CHROMIUM_PATH: given = '/usr/bin/chromium' } = process.env
  if (!existsSync(given)) {
    throw new Error(`Thiếu trình duyệt Chromium (${given}). Hãy chạy: sudo apt-get install -y chromium`)
  }
  return given
}

function watch(page: Page): () => string[] {
  let faults: string[] = []
  page.on('request', (request) => {
    if (isForeign(request.url())) faults.push(`asks a foreign host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const problem = request.failure()?.errorText ?? ''
    // Leaving a page ends what it was still fetching.
    if (problem !== 'net::ERR_ABORTED') faults.push(`could not fetch ${request.url()}: ${problem}`)
  })
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document'
    if (!isDocument && response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  page.on('console', (message) => {
    const isAboutStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAboutStatus) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  return () => {
    const seen = faults
    faults = []
    return seen
  }
}

function isForeign(address: string): boolean {
  if (!address.startsWith('http') && !address.startsWith('ws')) return false
  const { hostname } = new URL(address)
  return hostname !== 'localhost' && !hostname.endsWith('.localhost')
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeFinding = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }

/** What axe-core finds on the page as it stands, one line a rule with the places; empty when it is clean. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations'] }).then((all) => all.violations)`,
  )) as AxeFinding[]
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 4).map(placeOf).join('\n')}`)
}

const placeOf = ({ target, failureSummary }: AxeFinding['nodes'][number]): string =>
  `    ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`

/** Keeps a picture of the whole page in the ignored folder `test-results`, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../test-results/pages')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
