export { enterAgendas } from './actions/enter-agendas.ts'
export type { AgendaEntry } from './rules/agenda.ts'
