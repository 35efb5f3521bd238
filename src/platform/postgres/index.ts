export { EmbeddedTrouble } from './embedded-trouble.ts'
export { type EmbeddedServer, startEmbedded } from './start-embedded.ts'
