export { enterAgendas } from './actions/enter-agendas.ts'
export type { AgendaEntry, AgendaInput } from './rules/agenda.ts'
