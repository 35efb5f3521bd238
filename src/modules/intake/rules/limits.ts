/** How much comes in at once. */
export const largestFile = 60 * 1024 * 1024
export const mostFiles = 200
export const uploadLimits = { largest: largestFile, files: mostFiles }
export const zipLimits = { entries: 500, unpacked: 400 * 1024 * 1024 }
/** An arrival whose work fails so often is set aside with its reason. */
export const mostTries = 4
