/**
 * The plan of the house: which module stands on which floor, and what each room may import.
 * The import rules are generated from this page alone; to change the house, change this page and write a decision.
 */

/** From the ground up. A module opens doors of lower floors only; neighbours on one floor never know each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['audit'],
  ['units', 'calendar'],
  ['sites'],
  ['people', 'media', 'visits'],
  ['editions', 'cases'],
  ['articles', 'documents', 'pages', 'consultations', 'agenda', 'questions', 'procedures', 'dossiers'],
  [
    'home',
    'search',
    'feeds',
    'intake',
    'quality',
    'contributions',
    'royalties',
    'obligations',
    'subscriptions',
    'planning',
    'figures',
  ],
  ['reports', 'cockpit', 'transitions', 'worklist'],
]

/** Every module the house may have, ground floor first. */
export const MODULES: readonly string[] = FLOORS.flat()

/**
 * What a room may open. `own:` is a room of the same module, `below:` the same door of every module on a lower floor,
 * `/name` a folder beside `src`, anything else a folder of `src`.
 */
export type Room = {
  name: string
  /** Where the room is: a regular expression below `src/`, or below `src/modules/<module>/` for a module's room. */
  path: string
  inModule: boolean
  may: readonly string[]
  /** npm packages by name, or every package the product depends on. */
  packages: readonly string[] | 'every'
  /** Node's own modules; the outside world (files, network, processes) is met in `platform`, `web` and `main` only. */
  builtins: readonly string[] | 'every'
}

const CALCULATION = ['node:crypto']
const QUIET = [
  'node:crypto',
  'node:stream',
  'node:stream/promises',
  'node:util',
  'node:url',
  'node:events',
  'node:zlib',
]
const MARKUP = ['preact', 'preact-render-to-string', 'lucide']

/** A role begins as a file and becomes a folder with the second file. */
const role = (name: string) => `${name}(\\.tsx?$|/)`

const FOLDERS: readonly Room[] = [
  outside('basics', { may: ['basics'], packages: ['zod'], builtins: CALCULATION }),
  outside('platform', { may: ['platform', 'basics'], packages: 'every', builtins: 'every' }),
  outside('design', { may: ['design', 'basics'], packages: [...MARKUP, '@fontsource'], builtins: [] }),
  outside('web', { may: ['web', 'design', 'platform', 'basics'], packages: 'every', builtins: 'every' }),
  outside('islands', { may: ['islands', 'design', 'basics'], packages: 'every', builtins: [] }),
  outside('main', {
    may: ['main', 'modules', 'web', 'design', 'platform', 'basics', 'islands', '/demo'],
    packages: 'every',
    builtins: 'every',
  }),
]

const MODULE_ROOMS: readonly Room[] = [
  inside('page', '.*\\.(page|part)\\.tsx$', {
    may: ['own:page', 'own:rules', 'own:words', 'own:paths', 'design', 'basics'],
    packages: MARKUP,
    builtins: [],
  }),
  inside('rules', `(${role('rules')}|${role('data')}|[^/]+\\.table\\.ts$)`, {
    may: ['own:rules', 'below:rules/index.ts', 'below:rules.ts', 'basics'],
    packages: ['zod'],
    builtins: CALCULATION,
  }),
  inside('words', role('words'), { may: ['own:words', 'own:rules', 'basics'], packages: [], builtins: [] }),
  inside('paths', role('paths'), { may: ['own:paths', 'own:rules', 'basics'], packages: [], builtins: [] }),
  inside('announcements', role('announcements'), {
    may: ['own:announcements', 'own:rules', 'platform/jobs', 'basics'],
    packages: ['zod'],
    builtins: [],
  }),
  inside('store', role('store'), {
    may: ['own:store', 'own:rules', 'own:paths', 'platform/database', 'basics'],
    packages: ['kysely', 'zod'],
    builtins: QUIET,
  }),
  inside('live', role('live'), {
    may: ['own:live', 'own:rules', 'own:paths', 'platform/database', 'basics'],
    packages: ['kysely', 'zod'],
    builtins: [],
  }),
  inside('inbox', role('inbox'), {
    may: ['own:inbox', 'own:rules', 'own:paths', 'platform/database', 'basics'],
    packages: ['kysely', 'zod'],
    builtins: QUIET,
  }),
  inside('actions', role('actions'), {
    may: [
      'own:actions',
      'own:rules',
      'own:store',
      'own:announcements',
      'own:paths',
      'below:index.ts',
      'platform',
      'basics',
    ],
    packages: ['zod'],
    builtins: QUIET,
  }),
  inside('jobs', role('jobs'), {
    may: ['own:jobs', 'own:actions', 'own:announcements', 'own:rules', 'below:index.ts', 'platform/jobs', 'basics'],
    packages: ['zod'],
    builtins: [],
  }),
  inside('index', 'index\\.ts$', {
    may: ['own:actions', 'own:store', 'own:rules', 'own:words', 'own:paths', 'own:announcements', 'basics'],
    packages: [],
    builtins: [],
  }),
  inside('portal', 'portal/', {
    may: [
      ...['own:portal', 'own:page', 'own:rules', 'own:words', 'own:paths', 'own:inbox', 'own:live', 'below:live.ts'],
      ...['below:live/index.ts', 'web', 'design', 'basics'],
    ],
    packages: ['zod'],
    builtins: QUIET,
  }),
  inside('desk', 'desk/', {
    may: [
      ...['own:desk', 'own:page', 'own:actions', 'own:store', 'own:rules', 'own:words', 'own:paths', 'own:live'],
      ...['own:announcements', 'below:index.ts', 'web', 'design', 'basics'],
    ],
    packages: ['zod'],
    builtins: QUIET,
  }),
]

/** Every room with what it may import; a file that stands in none of them is a finding too. */
export const ROOMS: readonly Room[] = [...FOLDERS, ...MODULE_ROOMS]

type Rights = Pick<Room, 'may' | 'packages' | 'builtins'>

function outside(name: string, rights: Rights): Room {
  return { name, path: `${name}/`, inModule: false, ...rights }
}

function inside(name: string, path: string, rights: Rights): Room {
  return { name, path, inModule: true, ...rights }
}
