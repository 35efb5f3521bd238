/** Vietnam is at UTC+7 all year. */
const offset = 7 * 3_600_000
const dayLength = 86_400_000

/** Tells the days of Vietnam apart by a number, because writing each view's day out would cost more than counting it. */
export const dayNumber = (instant: Date): number => Math.floor((instant.getTime() + offset) / dayLength)
