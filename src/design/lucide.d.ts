/** One icon of the set, imported alone: the package's front door would load all of them. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [string, Record<string, string | number>])[]
  export default icon
}
