// What the checker of the W3C says about every kind of public page and about the style sheets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPortal } from '../support/portal.ts'
import type { Got } from '../support/requests.ts'
import { type Checked, w3cErrors } from '../support/w3c.ts'
import { everyPublicPage, type PublicPage } from './public-pages.ts'

const portal = await testPortal()
const { pages } = await everyPublicPage(portal)

test('HTML and CSS are without an error', async () => {
  const documents = await Promise.all(pages.map(documentOf))
  const signIn = await portal.get('/dang-nhap', { host: `desk.${portal.apex}` })
  const documentsOfAll = [...documents, { name: 'desk-sign-in.html', text: signIn.text }]
  const sheets = await sheetsOf(documentsOfAll)
  assert.ok(sheets.length >= 3, `${sheets.length} style sheets`)
  const wrong = { name: 'wrong.html', text: '<!doctype html><html lang="vi"><title>Sai</title><p><img></html>' }
  const errors = await w3cErrors([...documentsOfAll, ...sheets, wrong])
  const isWrong = (error: string) => error.startsWith('wrong.html')
  assert.ok(errors.some(isWrong), 'the checker sees what is wrong')
  assert.deepEqual(
    errors.filter((error) => !isWrong(error)),
    [],
  )
})

async function documentOf(page: PublicPage): Promise<Checked> {
  const got = await answerFor(page)
  assert.equal(got.status, page.status, page.url)
  return { name: `${page.name}.html`, text: got.text }
}

function answerFor({ url, sends }: PublicPage): Promise<Got> {
  const { host, origin, pathname, search } = new URL(url)
  if (!sends) return portal.get(pathname + search, { host })
  return portal.post(pathname, { path: '/lien-he', message: '', contact: '' }, { host, headers: { origin } })
}

async function sheetsOf(documents: readonly Checked[]): Promise<Checked[]> {
  const found = documents.flatMap(({ text }) => [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)])
  const addresses = [...new Set(found.map(([, address = '']) => address))]
  return Promise.all(
    addresses.map(async (address) => ({
      name: address.split('/').at(-1) ?? '',
      text: (await portal.get(address)).text,
    })),
  )
}
