import { documentKinds } from '../../documents/rules/index.ts'

/** The kinds a document may have, by their keys. */
export const kindChoices = documentKinds.map(({ key, name }) => ({ value: key, text: name }))
