/** `Số 254/BC-UBND`, `42/2022/NĐ-CP`, `15-NQ/TU`: an official number is read as one word. */
const officialNumber =
  /(?:(?:[Ss]ố|No\.?):?\s+)?(?<![\p{L}\d/])\d+[a-zđ]?(?:\/\d{4})?(?:\/|-)\p{Lu}[\p{L}\d]*(?:[-/]\p{L}[\p{L}\d]*)*/gu

const numberAndUnit =
  /(\d)\s(?=(?:%|km²?|ha|m²|m³|kg|tấn|tạ|tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD|hộ|người|°C|giờ|phút)(?![\p{L}\d]))/gu

/** Glues a number to its unit, so that no line begins with a lonely `tỷ` or `%`. */
export const glued = (text: string): string => text.replace(numberAndUnit, '$1\u00a0')

/** Text with official numbers kept in one piece; text without figures passes untouched. */
export function OfficialText({ text }: { text: string }) {
  if (!/\d/.test(text)) return <>{text}</>
  const parts: (string | { whole: string })[] = []
  let from = 0
  for (const found of text.matchAll(officialNumber)) {
    parts.push(glued(text.slice(from, found.index)), { whole: found[0] })
    from = found.index + found[0].length
  }
  parts.push(glued(text.slice(from)))
  return <>{parts.map((part) => (typeof part === 'string' ? part : <span class="unbroken">{part.whole}</span>))}</>
}
