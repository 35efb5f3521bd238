// What every picture of the handbook goes through: the page is sound, and with CONGSO_HANDBOOK=1 its picture is made anew.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { axeViolations, type Tab } from '../support/browser.ts'

const root = path.resolve(import.meta.dirname, '../..')
const makesPictures = process.env['CONGSO_HANDBOOK'] === '1'
const largest = 60 * 1024
export const wide = { viewport: { width: 1024, height: 800 } }
export const narrow = { viewport: { width: 390, height: 780 }, hasTouch: true }

/** What a page must be before it may stand in the handbook, and its picture where pictures are made. */
export async function show({ page, faults }: Tab, name: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
  )
  assert.deepEqual([...(await axeViolations(page)), ...faults()], [], name)
  if (makesPictures) await keep(page, name)
}

/** As the window shows it, one to one, in the best quality that is small enough. */
async function keep(page: Page, name: string): Promise<void> {
  const shot = await page.screenshot()
  for (const quality of [86, 78, 70, 60, 50]) {
    const packed = await sharp(shot).webp({ quality, effort: 6 }).toBuffer()
    if (packed.length > largest) continue
    await writeFile(path.join(root, 'docs/handbook/images', `${name}.webp`), packed)
    return
  }
  assert.fail(`${name} does not get small enough`)
}

export const raise = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }))
