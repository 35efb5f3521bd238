/** A name as it may stand in an address and on a citizen's disk: nothing of a path, no signs that programs trip over. */
export function fileName(given: string, extension: string): string {
  const stem = given
    .normalize('NFC')
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|%#]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100)
    .trim()
  return `${stem === '' ? 'tep' : stem}.${extension}`
}
