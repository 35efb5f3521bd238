import { documentKinds, signatureCodeNames, signatureCodes } from '../../documents/rules/index.ts'

/** The kinds a document may have, by their keys. */
export const kindChoices = documentKinds.map(({ key, name }) => ({ value: key, text: name }))

/** In whose place a document is signed: 'TM.' and what it means. */
export const codeChoices = signatureCodes
  .filter((code) => code !== '')
  .map((code) => ({ value: code, text: signatureCodeNames[code] }))
