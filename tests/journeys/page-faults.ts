// What every public page keeps, whatever is on it; read from the page as the browser has laid it out.
import type { Page } from 'playwright-core'

/** One sentence for each fault; an empty list means that the page is as it should be. */
export async function structureFaults(page: Page, language: 'vi' | 'en'): Promise<string[]> {
  const lists = await Promise.all([headingFaults(page), languageFaults(page, language), pictureFaults(page)])
  return lists.flat()
}

async function headingFaults(page: Page): Promise<string[]> {
  const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (headings) =>
    headings.filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName.slice(1))),
  )
  const firsts = levels.filter((level) => level === 1).length
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [
    ...(firsts === 1 ? [] : [`has ${firsts} h1`]),
    ...(skips.length === 0 ? [] : [`headings skip: ${levels.join(' ')}`]),
  ]
}

async function languageFaults(page: Page, language: 'vi' | 'en'): Promise<string[]> {
  const { told, heading } = await page.evaluate(() => ({
    told: document.documentElement.lang,
    heading: document.querySelector('h1')?.closest('[lang]')?.getAttribute('lang'),
  }))
  const title = await page.title()
  return [
    ...(told === language ? [] : [`says it is in '${told}', not '${language}'`]),
    ...(heading === language ? [] : [`its title is said to be in '${heading}'`]),
    ...(title.trim() === '' ? ['has no title'] : []),
  ]
}

async function pictureFaults(page: Page): Promise<string[]> {
  return page.$$eval('img', (pictures) =>
    pictures.filter((picture) => !picture.hasAttribute('alt')).map((picture) => `picture without alt: ${picture.src}`),
  )
}

/** What sticks out of the window sideways. A table may be wider inside a part that scrolls by itself. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = document.documentElement.scrollWidth > width
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width: own, height } = element.getBoundingClientRect()
      if (right <= width + 1 || own <= 1 || height <= 1 || !element.checkVisibility()) return false
      for (let above: Element | null = element; above; above = above.parentElement) {
        const { overflowX, clipPath, position } = getComputedStyle(above)
        const isOut = position === 'absolute' && clipPath !== 'none'
        if (isOut || (above !== element && /auto|scroll|hidden|clip/.test(overflowX))) return false
      }
      return true
    })
    const places = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    if (!scrolls && places.length === 0) return []
    return [`is ${document.documentElement.scrollWidth} wide in a window of ${width}: ${places.join(', ')}`]
  })
}
