import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { catalogue } from '../rules/catalogue.ts'
import { forms } from '../rules/forms.table.ts'
import type { Rule } from '../rules/rule.ts'
import { stableText } from '../rules/stable-text.ts'
import { insertForm, insertRule, lockRules, rulesOfProduct } from '../store/rules.ts'

const by: By = { kind: 'command' }

/**
 * Enters the rules and forms that come with the product, each once: run again it adds only what a newer edition changes. What people
 * entered since for the same key and first day goes on holding, for theirs would else be lost with an upgrade.
 */
export function seedObligations(db: Db, now = new Date(), wanted: readonly Rule[] = catalogue): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockRules(tx)
    const known = await rulesOfProduct(tx)
    const isFirst = known.size === 0
    const added = wanted.filter((rule) => !isSame(known.get(`${rule.key} ${rule.validFrom}`), rule))
    for (const rule of added) {
      // The first edition counts as known since ever, so that days before the installation can be judged as of any moment.
      await insertRule(tx, { rule, isOfProduct: true, at: isFirst ? new Date(0) : now, by: null, inForce: true })
    }
    for (const form of forms) await insertForm(tx, form, now)
    if (added.length > 0)
      await record(tx, {
        siteId: null,
        happened: 'obligation-rules-seeded',
        subjectId: null,
        by,
        after: { count: added.length },
      })
    return added.length
  })
}

const isSame = (known: Rule | undefined, rule: Rule): boolean =>
  known !== undefined && stableText(known) === stableText(rule)
