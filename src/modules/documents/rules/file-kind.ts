/** What readers call a kind of file. */
const names: readonly (readonly [part: string, name: string])[] = [
  ['pdf', 'PDF'],
  ['wordprocessingml', 'DOCX'],
  ['spreadsheetml', 'XLSX'],
  ['msword', 'DOC'],
  ['ms-excel', 'XLS'],
  ['opendocument.text', 'ODT'],
  ['opendocument.spreadsheet', 'ODS'],
]

export const fileKind = (contentType: string): string => names.find(([part]) => contentType.includes(part))?.[1] ?? ''
