/** Numbers that belong to people, wherever a text is read: identity papers, accounts, telephones. Words are compared folded. */

/** Words before a number that tell what it is: 'CCCD', 'STK' … */
export const citizenBefore = /(?:cccd|can cuoc|dinh danh|cmnd|chung minh)\D{0,30}$/
export const accountBefore = /(?:\bstk\b|tai khoan|so tk|\btk\b)[^\d]{0,40}$/

/** CCCD: 12 digits beginning with a province code (001–096), then century and sex 0–3 (Thông tư 59/2021/TT-BCA); CMND had 9. */
const citizenForm = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/

/** Mobile numbers have ten digits after 03, 05, 07, 08, 09; fixed lines eleven after 02. */
const phoneForm = /^(?:0|84)(?:[35789]\d{8}|2\d{9})$/

export const isCitizenNumber = (digits: string): boolean => citizenForm.test(digits)

export const isTelephone = (digits: string): boolean => phoneForm.test(digits)

/** Numbers of eight figures and more as people write them, with dots, hyphens or spaces between. */
export function* writtenNumbers(text: string): Generator<{ text: string; index: number }> {
  for (const match of text.matchAll(/(?<![\d/.,-])\+?\d(?:[ .-]?\d){7,18}(?![\d/])/g)) {
    yield { text: match[0], index: match.index }
  }
}
