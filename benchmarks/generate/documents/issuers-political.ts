// Councils, the Party, the Front and mass organisations, each by its own grammar.
import type { Random } from '../random.ts'
import { type Block, block, bold, type Issuer, plain } from './issuer-shape.ts'
import { communes, councilCommittees, districts } from './words.table.ts'

export function council(random: Random, province: string, given?: readonly [string, string]): Issuer {
  const [kind, place] = given ?? (random.chance(0.4) ? (['tỉnh', province] as const) : random.pick(communes))
  const area = `${kind} ${place}`
  const whole = `Hội đồng nhân dân ${area}`
  const common = {
    tier: 'council',
    scheme: 'council',
    place,
    area,
    agency: `HĐND ${area}`,
    short: `HĐND ${kind}`,
  } as const
  if (!given && random.chance(0.35)) {
    const [name, code] = random.pick(councilCommittees)
    return {
      ...{ ...common, name, parent: whole, code, left: [plain(whole), bold(name)] },
      blocks: [
        block('TM', 'Trưởng Ban', `TM. ${name}`, 'Trưởng Ban'),
        block('KT', 'Phó Trưởng Ban', `TM. ${name}`, 'KT. Trưởng Ban', 'Phó Trưởng Ban'),
      ],
    }
  }
  return {
    ...{ ...common, name: whole, parent: null, code: 'HĐND', left: [bold('Hội đồng nhân dân'), bold(area)] },
    blocks: [
      { ...block('', 'Chủ tịch', 'Chủ tịch'), weight: 3 },
      block('TM', 'Chủ tịch', 'TM. Hội đồng nhân dân', 'Chủ tịch'),
      block('KT', 'Phó Chủ tịch', 'TM. Thường trực Hội đồng nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'),
    ],
  }
}

export function party(random: Random, province: string): Issuer {
  const common = { tier: 'party', scheme: 'party' } as const
  if (random.chance(0.35)) {
    const name = `Tỉnh ủy ${province}`
    return {
      ...{
        ...common,
        name,
        parent: null,
        place: province,
        area: `tỉnh ${province}`,
        code: 'TU',
        agency: name,
        short: 'Tỉnh ủy',
      },
      left: [bold(name)],
      blocks: secretaries('Ban Thường vụ', 'Bí thư', 'Phó Bí thư'),
    }
  }
  if (random.chance(0.25)) {
    const [, place] = districts[1]
    const name = `Thị ủy ${place}`
    return {
      ...{
        ...common,
        name,
        parent: `Đảng bộ tỉnh ${province}`,
        place,
        area: `thị xã ${place}`,
        code: 'ThU',
        agency: name,
        short: 'Thị ủy',
      },
      left: [plain(`Đảng bộ tỉnh ${province}`), bold(name)],
      blocks: secretaries('Ban Thường vụ', 'Bí thư', 'Phó Bí thư'),
    }
  }
  const [kind, place] = random.pick(communes)
  const name = `Đảng ủy ${kind} ${place}`
  return {
    ...{
      ...common,
      name,
      parent: `Đảng bộ tỉnh ${province}`,
      place,
      area: `${kind} ${place}`,
      code: 'ĐU',
      agency: name,
      short: 'Đảng ủy',
    },
    left: [plain(`Đảng bộ tỉnh ${province}`), bold(name)],
    blocks: secretaries('Ban Thường vụ', 'Bí thư', 'Phó Bí thư'),
  }
}

const secretaries = (collective: string, head: string, deputy: string): Block[] => [
  { ...block('TM', head, `T/M ${collective}`, head), weight: 2 },
  { ...block('TM', deputy, `T/M ${collective}`, deputy), weight: 2 },
  block('TL', 'Chánh Văn phòng', `T/L ${collective}`, 'Chánh Văn phòng'),
]

export function front(random: Random, province: string, given?: readonly [string, string]): Issuer {
  const [kind, place] = given ?? (random.chance(0.4) ? (['tỉnh', province] as const) : random.pick(communes))
  const area = `${kind} ${place}`
  const common = { tier: 'front', scheme: 'front', place, area } as const
  if (!given && random.chance(0.25)) {
    const name = `Liên đoàn Lao động tỉnh ${province}`
    return {
      ...{
        ...common,
        place: province,
        area: `tỉnh ${province}`,
        name,
        parent: 'Tổng Liên đoàn Lao động Việt Nam',
        code: 'LĐLĐ',
      },
      ...{
        agency: name,
        short: 'LĐLĐ tỉnh',
        left: [plain('Tổng Liên đoàn Lao động\nViệt Nam'), bold(`Liên đoàn Lao động\ntỉnh ${province}`)],
      },
      blocks: [
        block('TM', 'Chủ tịch', 'TM. Ban Thường vụ', 'Chủ tịch'),
        block('KT', 'Phó Chủ tịch', 'TM. Ban Thường vụ', 'KT. Chủ tịch', 'Phó Chủ tịch'),
      ],
    }
  }
  const name = `Ủy ban Mặt trận Tổ quốc Việt Nam ${area}`
  return {
    ...{
      ...common,
      name,
      parent: null,
      code: 'MTTQ-BTT',
      agency: `UBMTTQ Việt Nam ${area}`,
      short: `UBMTTQVN ${kind}`,
    },
    left: [bold('Ủy ban Mặt trận Tổ quốc'), bold(`Việt Nam ${area}`)],
    blocks: [
      block('TM', 'Chủ tịch', 'TM. Ban Thường trực', 'Chủ tịch'),
      block('KT', 'Phó Chủ tịch', 'TM. Ban Thường trực', 'KT. Chủ tịch', 'Phó Chủ tịch'),
    ],
  }
}

export function youth(random: Random, province: string): Issuer {
  const atProvince = random.chance(0.5)
  const [kind, place] = atProvince ? (['tỉnh', province] as const) : random.pick(communes)
  const name = atProvince ? `Tỉnh Đoàn ${province}` : `Đoàn TNCS Hồ Chí Minh ${kind} ${place}`
  return {
    ...{ tier: 'youth', scheme: 'youth', name, parent: null, place, area: `${kind} ${place}` },
    ...{ code: atProvince ? 'TĐTN' : 'ĐTN', agency: name, short: atProvince ? 'Tỉnh Đoàn' : 'Đoàn Thanh niên' },
    left: [bold(name)],
    blocks: [
      block('TM', 'Bí thư', 'TM. Ban Thường vụ', 'Bí thư'),
      block('TM', 'Phó Bí thư', 'TM. Ban Thường vụ', 'Phó Bí thư'),
    ],
  }
}
