/** Makes `demo/documents` again: finished documents from the demo's texts, a morning's arrivals, the certificates to trust. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type DocumentText, texts } from '../../demo/documents/texts.ts'
import { kindName, kindOf } from '../../src/modules/documents/rules/kinds.ts'
import { testAuthority } from '../../tests/support/signing/index.ts'
import { arrivals } from './demo-arrivals.ts'
import {
  communeCommittee,
  council,
  department,
  front,
  type Issuer,
  provinceCommittee,
  signingWith,
} from './documents/demo-bodies.ts'
import { DEMO_AUTHORITY, makeFile, type Recipe } from './documents/make-file.ts'
import type { Part, Plan } from './documents/plan.ts'
import type { Truth } from './documents/truth.ts'
import { communes, departments } from './documents/words.table.ts'
import { randomFrom } from './random.ts'

const folder = new URL('../../demo/documents/', import.meta.url)
const PROVINCE = 'Hoài Giang'

function issuerNamed(name: string): Issuer {
  const random = randomFrom(5)
  if (name === 'ubnd-tinh') return provinceCommittee(PROVINCE)
  if (name === 'hdnd-tinh') return council(random, PROVINCE, ['tỉnh', PROVINCE])
  if (name === 'mttq-tinh') return front(random, PROVINCE, ['tỉnh', PROVINCE])
  const own = { 'so-khcn': departments[0], 'so-nnmt': departments[1], 'so-y-te': departments[2] }[name]
  if (own) return department(random, PROVINCE, own)
  const [, place] = name.split('|')
  return communeCommittee(random, PROVINCE, communes.find(([, known]) => known === place) ?? communes[0])
}

/** A manuscript's lines as parts of a body. */
function partsOf(text: DocumentText): Part[] {
  const parts: Part[] = []
  for (const line of text.text.split('\n')) {
    if (line.startsWith('> ')) parts.push({ text: line.slice(2), style: 'ground' })
    else if (line.startsWith('# ')) parts.push({ text: line.slice(2), style: 'bold' })
    else if (/^Điều 1\./.test(line)) parts.push(deciding(text.kind), { text: line, style: 'article' })
    else parts.push({ text: line, style: line.startsWith('Điều ') ? 'article' : 'plain' })
  }
  return parts
}

const deciding = (kind: string): Part => ({
  text: kind === 'nghi-quyet' ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:',
  style: 'centre',
})

function planFor(text: DocumentText, issuer: Issuer): Plan {
  const isLegal = /\/\d{4}\//.test(text.numberSymbol)
  const publish = text.recipients.find((one) => /TTĐT|thông tin điện tử/i.test(one)) ?? null
  const later = text.text.match(/hiệu lực thi hành từ ngày (\d+) tháng (\d+) năm (\d+)/)
  const fromSigning = /hiệu lực thi hành kể từ ngày ký/.test(text.text) ? text.issuedOn : null
  const effectiveOn = later ? [later[3], later[2]?.padStart(2, '0'), later[1]].join('-') : fromSigning
  return {
    ...{ scheme: isLegal ? 'legal' : issuer.scheme, kindKey: text.kind, kindName: kindName(text.kind) },
    kind: text.kind === 'cong-van' ? 'CV' : (kindOf(text.kind)?.abbreviation ?? ''),
    ...{ numberSymbol: text.numberSymbol, issuedOn: text.issuedOn, place: issuer.place, parent: issuer.parent },
    ...{ issuer: issuer.name, issuers: [issuer.name], left: issuer.left, subject: text.subject },
    ...{ addressees: text.addressees ?? [], parts: partsOf(text), recipients: text.recipients, publish },
    signings: [signingWith(issuer, text.signer)],
    ...{
      effectiveOn,
      urgency: null,
      secret: null,
      internal: null,
      annex: null,
      contact: null,
      received: null,
      notes: [],
    },
    blank: 'both',
  }
}

type Listed = { site: string; bytes: Buffer; truth: Truth }

async function finished(): Promise<Listed[]> {
  const list: Listed[] = []
  for (const [index, text] of texts.entries()) {
    const issuer = issuerNamed(text.issuer)
    const plan = planFor(text, issuer)
    const recipe: Recipe = {
      ...{ medium: 'born-digital', font: 'tinos', producer: index, sealing: 'issued', wrong: null },
      ...{ small: true, authority: DEMO_AUTHORITY, planned: { plan, issuer, theme: null, personal: [] } },
    }
    list.push({ site: text.site, ...(await makeFile(randomFrom(900 + index), recipe, index)) })
  }
  return list
}

function write(part: 'finished' | 'arrivals', list: readonly Listed[]) {
  mkdirSync(new URL(`${part}/`, folder), { recursive: true })
  return list.map(({ site, bytes, truth }) => {
    const file = `${part}/${truth.file}`
    writeFileSync(new URL(file, folder), bytes)
    const { numberSymbol, issuedOn, kind, issuer, subject, signer, signerTitle, signatureCode } = truth
    const { effectiveOn, urgency, recipients, publishInstruction, verdict, wrong, stops } = truth
    return {
      ...{ file, site, numberSymbol, issuedOn, kind, issuer, subject, signer, signerTitle, signatureCode },
      ...{ effectiveOn, urgency, recipients, publishInstruction, verdict, wrong, stops },
    }
  })
}

for (const part of ['finished', 'arrivals', 'trust'])
  rmSync(new URL(`${part}/`, folder), { recursive: true, force: true })
mkdirSync(new URL('trust/', folder), { recursive: true })
const authority = testAuthority(DEMO_AUTHORITY)
writeFileSync(new URL('trust/chung-thuc-minh-hoa.cer', folder), authority.root.der)
writeFileSync(new URL('trust/cap-duoi.crl', folder), authority.crl())
writeFileSync(new URL('trust/goc.crl', folder), authority.rootCrl())
const index = { finished: write('finished', await finished()), arrivals: write('arrivals', await arrivals()) }
writeFileSync(new URL('index.json', folder), `${JSON.stringify(index, null, 2)}\n`)
