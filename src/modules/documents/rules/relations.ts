/** How one document stands to another. A relation is kept once and read from both ends. */

export const relationKinds = ['replaces', 'amends', 'supplements', 'repeals', 'cites', 'guides', 'corrects'] as const

export type RelationKind = (typeof relationKinds)[number]

/** `active` from the document that says it, `passive` from the one it is said of. */
export const relationNames: Readonly<Record<RelationKind, { active: string; passive: string }>> = {
  replaces: { active: 'Thay thế', passive: 'Được thay thế bởi' },
  amends: { active: 'Sửa đổi', passive: 'Được sửa đổi bởi' },
  supplements: { active: 'Bổ sung', passive: 'Được bổ sung bởi' },
  repeals: { active: 'Bãi bỏ', passive: 'Bị bãi bỏ bởi' },
  cites: { active: 'Căn cứ', passive: 'Là căn cứ của' },
  guides: { active: 'Hướng dẫn', passive: 'Được hướng dẫn bởi' },
  corrects: { active: 'Đính chính', passive: 'Được đính chính bởi' },
}

/** A relation that takes its target out of force; a part of it only where the text says so. */
export const endsForce = (kind: RelationKind): boolean => kind === 'replaces' || kind === 'repeals'
