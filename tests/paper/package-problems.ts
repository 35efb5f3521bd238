// What makes Word offer to repair a file: parts that are missing, tables off their grid, elements in the wrong order.
import type { Element } from '@xmldom/xmldom'
import { all, child, children, numberOf, textOf, treeOf, type WordFile } from './word-file.ts'

export const packageProblems = (file: WordFile): string[] => [
  ...partProblems(file),
  ...tableGridProblems(file),
  ...orderProblems(file),
]

function partProblems(file: WordFile): string[] {
  const types = textOf(file.parts, '[Content_Types].xml')
  const broken = file.names.filter((name) => /\.(xml|rels)$/.test(name)).flatMap((name) => faultOf(file, name))
  const untyped = file.names.filter(
    (name) => !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`),
  )
  return [
    ...broken,
    ...(file.names[0] === '[Content_Types].xml' ? [] : ['the list of types does not stand first']),
    ...untyped.map((name) => `${name} has no type`),
    ...[...types.matchAll(/PartName="\/([^"]+)"/g)].flatMap(([, name = '']) =>
      file.parts.has(name) ? [] : [`${name} is announced and missing`],
    ),
    ...file.names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationProblems(file, name)),
  ]
}

function faultOf(file: WordFile, name: string): string[] {
  try {
    treeOf(file, name)
    return []
  } catch (failure) {
    return [String(failure)]
  }
}

function relationProblems(file: WordFile, name: string): string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '')
  return children(treeOf(file, name)).flatMap((relation) => {
    if (relation.getAttribute('TargetMode') === 'External') return [`${name} leads elsewhere`]
    const target = relation.getAttribute('Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
    return file.parts.has(path) ? [] : [`${name} leads to ${path}, which is missing`]
  })
}

function tableGridProblems(file: WordFile): string[] {
  return all(treeOf(file, 'word/document.xml'), 'w:tbl').flatMap((table, at) => {
    const grid = child(table, 'w:tblGrid')
    const columns = grid === undefined ? 0 : children(grid, 'w:gridCol').length
    const rows = children(table, 'w:tr')
    const wrongRows = rows.filter((row) => spanOf(row) !== columns)
    const hollow = all(table, 'w:tc').filter((cell) => children(cell).at(-1)?.nodeName !== 'w:p')
    return [
      ...(columns > 0 && rows.length > 0 ? [] : [`table ${at} has no grid or no row`]),
      ...wrongRows.map((row) => `table ${at}: row ${rows.indexOf(row)} spans ${spanOf(row)} of ${columns} columns`),
      ...(hollow.length === 0 ? [] : [`table ${at}: a cell does not end with a paragraph`]),
    ]
  })
}

const spanOf = (row: Element): number =>
  children(row, 'w:tc').reduce((sum, cell) => {
    const span = numberOf(child(cell, 'w:tcPr'), 'w:gridSpan', 'w:val')
    return sum + (Number.isNaN(span) ? 1 : span)
  }, 0)

/** ECMA-376, Part 1: the orders Word insists on, as far as we write them. */
const orders: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps strike color spacing kern position sz szCs highlight u effect shd vertAlign lang',
  'w:tblPr': 'tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgBorders pgNumType cols vAlign titlePg docGrid',
  'w:tc': 'tcPr p tbl',
  'w:tbl': 'tblPr tblGrid tr',
}

function orderProblems(file: WordFile): string[] {
  const parts = file.names.filter((name) => /^word\/(document|styles|header\d+)\.xml$/.test(name))
  return parts.flatMap((part) =>
    Object.entries(orders).flatMap(([name, order]) =>
      all(treeOf(file, part), name).flatMap((element) => outOfOrder(part, element, order.split(' '))),
    ),
  )
}

function outOfOrder(part: string, element: Element, order: readonly string[]): string[] {
  const places = children(element).map((one) => order.indexOf(one.nodeName.replace('w:', '')))
  const isRising = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0))
  const names = () => children(element).map((one) => one.nodeName.replace('w:', ''))
  return isRising || (element.nodeName === 'w:tc' && places.every((place) => place >= 0))
    ? []
    : [`${part}: ${element.nodeName} holds ${names().join(' ')}`]
}
