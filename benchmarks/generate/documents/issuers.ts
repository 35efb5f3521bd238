// Bodies of every tier that issue documents: how their heading, symbol and signature block read.
import type { Random } from '../random.ts'
import { block, bold, committeeBlocks, headBlocks, type Issuer, plain } from './issuer-shape.ts'
import { council, front, party, youth } from './issuers-political.ts'
import { communes, departments, districts, divisions, provinces } from './words.table.ts'

export type { Block, Issuer } from './issuer-shape.ts'

/** A body chosen by chance; communes come most often, as in a province's mail. */
export function drawIssuer(random: Random): Issuer {
  const draw = random.next()
  const province = random.chance(0.8) ? provinces[0] : random.pick(provinces)
  if (draw < 0.14) return provinceCommittee(province)
  if (draw < 0.3) return department(random, province)
  if (draw < 0.52) return communeCommittee(random, province)
  if (draw < 0.58) return division(random, province)
  if (draw < 0.64) return district(random, province)
  if (draw < 0.73) return council(random, province)
  if (draw < 0.83) return party(random, province)
  if (draw < 0.9) return front(random, province)
  if (draw < 0.94) return youth(random, province)
  return random.chance(0.5) ? board(province) : office(random, province)
}

export function provinceCommittee(province: string): Issuer {
  const name = `Ủy ban nhân dân tỉnh ${province}`
  return {
    ...{ tier: 'province', scheme: 'state', name, parent: null, place: province, area: `tỉnh ${province}` },
    ...{ code: 'UBND', agency: `UBND tỉnh ${province}`, short: 'UBND tỉnh' },
    left: [bold('Ủy ban nhân dân'), bold(`tỉnh ${province}`)],
    blocks: [
      ...committeeBlocks('Ủy ban nhân dân'),
      block('TUQ', 'Giám đốc Sở Nội vụ', 'TUQ. Chủ tịch', 'Giám đốc Sở Nội vụ'),
    ],
  }
}

export function department(random: Random, province: string, given?: (typeof departments)[number]): Issuer {
  const [name, code] = given ?? random.pick(departments)
  const parent = `Ủy ban nhân dân tỉnh ${province}`
  const head = name.startsWith('Thanh tra') ? 'Chánh Thanh tra' : 'Giám đốc'
  const shownParent = random.chance(0.4) ? `UBND tỉnh ${province}` : parent
  return {
    ...{ tier: 'department', scheme: 'state', name, parent, place: province, area: `tỉnh ${province}`, code },
    ...{ agency: `${name} tỉnh ${province}`.replace('tỉnh tỉnh', 'tỉnh'), short: name },
    left: [plain(shownParent), bold(name)],
    blocks: headBlocks(head, `Phó ${head}`),
  }
}

export function communeCommittee(random: Random, province: string, given?: (typeof communes)[number]): Issuer {
  const [kind, place] = given ?? random.pick(communes)
  const area = `${kind} ${place}`
  const name = `Ủy ban nhân dân ${area}`
  return {
    ...{ tier: 'commune', scheme: 'state', name, parent: null, place, area, code: 'UBND' },
    ...{ agency: `UBND ${area}, tỉnh ${province}`, short: `UBND ${kind}` },
    left: [bold('Ủy ban nhân dân'), bold(area)],
    blocks: committeeBlocks('Ủy ban nhân dân'),
  }
}

export function division(random: Random, province: string): Issuer {
  const [kind, place] = random.pick(communes)
  const [name, code] = random.pick(divisions)
  const parent = `Ủy ban nhân dân ${kind} ${place}`
  const head = name.startsWith('Trung tâm') ? 'Giám đốc' : 'Trưởng phòng'
  return {
    ...{ tier: 'division', scheme: 'state', name, parent, place, area: `${kind} ${place}`, code },
    ...{ agency: `${name} ${kind} ${place}, tỉnh ${province}`, short: name },
    left: [plain(random.chance(0.5) ? parent : `UBND ${kind} ${place}`), bold(name)],
    blocks: headBlocks(head, `Phó ${head}`),
  }
}

/** Districts and towns as their archived documents show them. */
export function district(random: Random, province: string): Issuer {
  const [kind, place] = random.pick(districts)
  const area = `${kind} ${place}`
  return {
    ...{ tier: 'district', scheme: 'state', name: `Ủy ban nhân dân ${area}`, parent: null, place, area, code: 'UBND' },
    ...{ agency: `UBND ${area}, tỉnh ${province}`, short: `UBND ${kind}` },
    left: [bold('Ủy ban nhân dân'), bold(area)],
    blocks: committeeBlocks('Ủy ban nhân dân'),
  }
}

/** An editorial board: a number series of its own, the office title above the name. */
export function board(province: string): Issuer {
  const parent = `Ủy ban nhân dân tỉnh ${province}`
  const name = 'Ban Biên tập Cổng Thông tin điện tử'
  return {
    ...{ tier: 'board', scheme: 'state', name, parent, place: province, area: `tỉnh ${province}`, code: 'BBT' },
    ...{ agency: `UBND tỉnh ${province}`, short: 'Ban Biên tập', left: [plain(`UBND tỉnh ${province}`), bold(name)] },
    blocks: [
      {
        ...block('KT', 'Phó Trưởng Ban Thường trực', 'KT. Trưởng Ban', 'Phó Trưởng Ban Thường trực'),
        below: 'Phó Chánh Văn phòng UBND tỉnh',
      },
      { ...block('', 'Trưởng Ban', 'Trưởng Ban'), below: 'Chánh Văn phòng UBND tỉnh' },
    ],
  }
}

export function office(random: Random, province: string): Issuer {
  const [kind, place] = random.pick(communes)
  const parent = `Ủy ban nhân dân ${kind} ${place}`
  return {
    ...{
      tier: 'office',
      scheme: 'state',
      name: 'Văn phòng HĐND và UBND',
      parent,
      place,
      area: `${kind} ${place}`,
      code: 'VP',
    },
    ...{ agency: `Văn phòng HĐND và UBND ${kind} ${place}, tỉnh ${province}`, short: 'Văn phòng' },
    left: [plain(`UBND ${kind} ${place}`), bold('Văn phòng HĐND và UBND')],
    blocks: [
      block('', 'Chánh Văn phòng', 'Chánh Văn phòng'),
      block('KT', 'Phó Chánh Văn phòng', 'KT. Chánh Văn phòng', 'Phó Chánh Văn phòng'),
    ],
  }
}
