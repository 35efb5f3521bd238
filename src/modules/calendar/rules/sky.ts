/**
 * New moons and the sun's longitude, by the series of J. Meeus, Astronomical Algorithms (chapters 25 and 49), shortened: good
 * to about two minutes for our century, where a lunar month only asks for the day.
 */

const radians = Math.PI / 180
const sine = (degrees: number): number => Math.sin(degrees * radians)
const wrapped = (degrees: number): number => ((degrees % 360) + 360) % 360

/** Julian day of 1970-01-01T00:00Z, and of 2000-01-01T12:00. */
const unixEpoch = 2_440_587.5
const j2000 = 2_451_545
const dayLength = 86_400_000

/** Terrestrial time runs ahead of clocks by about 69 s now; between 1980 and 2100 the error of a constant is under a minute. */
const ahead = 69_000

/** The k-th new moon, counted from that of 6 January 2000. */
export function newMoon(k: number): Date {
  const t = k / 1236.85
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
  const e = 1 - 0.002516 * t
  const sun = 2.5534 + 29.1053567 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const periodic =
    -0.4072 * sine(moon) +
    0.17241 * e * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * latitude) +
    0.00739 * e * sine(moon - sun) -
    0.00514 * e * sine(moon + sun) +
    0.00208 * e * e * sine(2 * sun) -
    0.00111 * sine(moon - 2 * latitude) -
    0.00057 * sine(moon + 2 * latitude) +
    0.00056 * e * sine(2 * moon + sun) -
    0.00042 * sine(3 * moon) +
    0.00042 * e * sine(sun + 2 * latitude) +
    0.00038 * e * sine(sun - 2 * latitude) -
    0.00024 * e * sine(2 * moon - sun) -
    0.00017 * sine(node)
  return new Date((mean + periodic - unixEpoch) * dayLength - ahead)
}

/** The number of the last new moon at or before an instant. */
export function newMoonBefore(instant: Date): number {
  const days = instant.getTime() / dayLength + unixEpoch - 2_451_550.09766
  let k = Math.floor(days / 29.530588861) + 1
  while (newMoon(k) > instant) k -= 1
  return k
}

/** The sun's apparent longitude in degrees: 270 is the winter solstice. */
export function sunLongitude(instant: Date): number {
  const t = ((instant.getTime() + ahead) / dayLength + unixEpoch - j2000) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly)
  return wrapped(mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t))
}
