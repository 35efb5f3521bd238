export { type EmbeddedProblem, EmbeddedTrouble } from './embedded-trouble.ts'
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './start-embedded.ts'
