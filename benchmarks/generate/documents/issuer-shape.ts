// What a body that issues documents looks like on paper: heading, symbol, signature blocks.
import type { HeadingLine, Scheme, SignatureCode } from './plan.ts'

export type Block = { lines: readonly string[]; code: SignatureCode; title: string; below?: string; weight?: number }

export type Issuer = {
  tier:
    | 'province'
    | 'department'
    | 'commune'
    | 'division'
    | 'district'
    | 'council'
    | 'party'
    | 'front'
    | 'youth'
    | 'board'
    | 'office'
  scheme: Scheme
  name: string
  parent: string | null
  left: readonly HeadingLine[]
  /** Before the comma of the date line. */
  place: string
  /** How the place stands in a subject: `phường Bến Lau`. */
  area: string
  code: string
  /** The agency on the seal's certificate. */
  agency: string
  /** The short name in `Nơi nhận` and in texts. */
  short: string
  blocks: readonly Block[]
}

const caps = (text: string) => text.toUpperCase()
export const bold = (text: string): HeadingLine => ({ text: caps(text), bold: true })
export const plain = (text: string): HeadingLine => ({ text: caps(text), bold: false })
export const block = (code: SignatureCode, title: string, ...lines: string[]): Block => ({
  code,
  title,
  lines: lines.map(caps),
})

/** Chairman, vice-chairman, acting chairman, by order, by authority. */
export const committeeBlocks = (collective: string): Block[] => [
  { ...block('TM', 'Chủ tịch', `TM. ${collective}`, 'Chủ tịch'), weight: 3 },
  { ...block('KT', 'Phó Chủ tịch', `TM. ${collective}`, 'KT. Chủ tịch', 'Phó Chủ tịch'), weight: 5 },
  { ...block('KT', 'Phó Chủ tịch', 'KT. Chủ tịch', 'Phó Chủ tịch'), weight: 3 },
  block('KT', 'Phó Chủ tịch Thường trực', `TM. ${collective}`, 'KT. Chủ tịch', 'Phó Chủ tịch Thường trực'),
  block('TL', 'Chánh Văn phòng', 'TL. Chủ tịch', 'Chánh Văn phòng'),
  block('TL', 'Phó Chánh Văn phòng', 'TL. Chủ tịch', 'KT. Chánh Văn phòng', 'Phó Chánh Văn phòng'),
  block('Q', 'Chủ tịch', `TM. ${collective}`, 'Q. Chủ tịch'),
  block('', 'Chủ tịch', 'Chủ tịch'),
]

export const headBlocks = (head: string, deputy: string): Block[] => [
  { ...block('', head, head), weight: 3 },
  { ...block('KT', deputy, `KT. ${head}`, deputy), weight: 4 },
  block('TL', 'Chánh Văn phòng', `TL. ${head}`, 'Chánh Văn phòng'),
  block('Q', head, `Q. ${head}`),
]
