export { agendaType } from './actions/agenda-type.ts'
export { enterAgendas } from './actions/enter-agendas.ts'
export type { AgendaEntry } from './rules/agenda.ts'
export { upcomingEngagements } from './store.ts'
