// Which kind of document a body issues, in about the shares of a real register.

import type { StopWord } from '../../../src/modules/intake/rules/reading/types.ts'
import type { Random } from '../random.ts'
import type { Issuer } from './issuer-shape.ts'

const stateKinds: readonly (readonly [string, number])[] = [
  ...([
    ['quyet-dinh', 22],
    ['cong-van', 22],
    ['bao-cao', 14],
    ['ke-hoach', 14],
    ['thong-bao', 10],
    ['to-trinh', 6],
  ] as const),
  ...([
    ['huong-dan', 2],
    ['chi-thi', 2],
    ['chuong-trinh', 2],
    ['phuong-an', 1],
    ['de-an', 1],
    ['cong-dien', 2],
  ] as const),
  ...([
    ['quy-che', 1],
    ['quy-dinh', 1],
    ['thong-cao', 1],
    ['phieu-chuyen', 1],
    ['giay-gioi-thieu', 1],
  ] as const),
  ...([
    ['giay-uy-quyen', 1],
    ['du-an', 1],
    ['phieu-gui', 1],
    ['bien-ban', 1],
    ['hop-dong', 1],
    ['ban-ghi-nho', 0.5],
    ['ban-thoa-thuan', 0.5],
    ['giay-nghi-phep', 0.5],
    ['phieu-bao', 1],
  ] as const),
]
const kindsOf: Partial<Record<Issuer['scheme'], readonly (readonly [string, number])[]>> = {
  council: [
    ['nghi-quyet', 8],
    ['bao-cao', 4],
    ['thong-bao', 2],
    ['to-trinh', 2],
    ['ke-hoach', 1],
    ['cong-van', 2],
  ],
  party: [
    ['nghi-quyet', 3],
    ['bao-cao', 3],
    ['ke-hoach', 3],
    ['ket-luan', 2],
    ['thong-bao', 2],
    ['chi-thi', 1],
    ['cong-van', 3],
    ['huong-dan', 1],
    ['quyet-dinh', 2],
    ['chuong-trinh', 1],
  ],
  front: [
    ['ke-hoach', 4],
    ['bao-cao', 4],
    ['cong-van', 3],
    ['thong-bao', 2],
    ['huong-dan', 1],
  ],
  youth: [
    ['ke-hoach', 4],
    ['bao-cao', 2],
    ['cong-van', 2],
    ['huong-dan', 1],
  ],
}

export function kindFor(random: Random, issuer: Issuer, theme: StopWord | null): string {
  if (theme === 'invitation') return 'giay-moi'
  if (theme !== null) return 'quyet-dinh'
  // A committee of the Council examines and reports; it makes no resolutions.
  if (issuer.scheme === 'council' && issuer.code !== 'HĐND')
    return random.pick(['bao-cao', 'bao-cao', 'ke-hoach', 'cong-van'])
  return weighted(random, kindsOf[issuer.scheme] ?? stateKinds)
}

export function weighted<T>(random: Random, list: readonly (readonly [T, number])[]): T {
  let left = random.next() * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of list) {
    left -= weight
    if (left < 0) return value
  }
  return (list.at(-1) as readonly [T, number])[0]
}
