/** Tables as CSV that a spreadsheet opens in Vietnamese and never runs. */

/** Spreadsheets read a cell that begins like this as a formula (OWASP, "CSV Injection"); a quote before it makes it text. */
const looksLikeFormula = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/

export const csvCell = (text: string): string => {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The byte order mark makes spreadsheets read UTF-8; lines end as RFC 4180 says. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
