/** Remembers for a moment that the database is away, so that no reader waits for what just failed. */
export class Outage {
  /** Milliseconds until it is asked again. */
  readonly #pause: number
  #until = 0

  constructor(pause = 1_000) {
    this.#pause = pause
  }

  begin(now: number): void {
    this.#until = now + this.#pause
  }

  isOn(now: number): boolean {
    return now < this.#until
  }
}
