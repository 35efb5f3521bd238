import { type TemplateProblem, templateSentence } from './words.ts'

/** A template that cannot be filled; the message is for the one who made it. */
export class TemplateRefused extends Error {
  readonly problems: readonly TemplateProblem[]
  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(templateSentence).join(' '))
    this.problems = problems
  }
}
