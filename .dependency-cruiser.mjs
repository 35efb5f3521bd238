// For drawing the house by hand: npx depcruise src --include-only '^src' --output-type dot
// The rules and the way of reading come from the one plan in tools/house/floors.ts.
import { cruiseOptions } from './tools/house/imports.ts'

const { ruleSet, validate: _validate, ...options } = cruiseOptions

export default {
  forbidden: ruleSet.forbidden,
  options: { ...options, tsConfig: { fileName: 'tsconfig.json' } },
}
