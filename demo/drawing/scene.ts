import type { Chance } from './brush.ts'

/** A picture to draw and what is said about it. */
export type Scene = {
  key: string
  alt: string
  altEn: string
  caption: string
  draw: (random: Chance) => readonly string[]
}

export const scene = (key: string, alt: string, altEn: string, caption: string, draw: Scene['draw']): Scene => ({
  key,
  alt,
  altEn,
  caption,
  draw,
})
