/** How large running text may grow: far above any article, far below what could stop a server. */
export const proseLimits = { depth: 12, nodes: 50_000, characters: 1_000_000, span: 100 } as const
