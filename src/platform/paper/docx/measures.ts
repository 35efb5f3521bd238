/** Word counts in twentieths of a point and, for letters, in half points. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const pointTwips = (points: number): number => Math.round(points * 20)

export const halfPoints = (points: number): number => Math.round(points * 2)
