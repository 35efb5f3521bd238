/** Bounds what one file may cost. A file is somebody else's: it may be made to keep us busy. */

/** The file, or a structure in it, is not what its format says. */
export class Damaged extends Error {}

/** The file uses something we do not know; it may be right, but we cannot say so. */
export class Unsupported extends Error {}

/** The file costs more time or memory than a file may. */
export class TooCostly extends Error {}

const stepsBetweenLooks = 512

export class Budget {
  private readonly deadline: number
  private bytesLeft: number
  private steps = 0

  constructor(milliseconds: number, bytes: number) {
    this.deadline = performance.now() + milliseconds
    this.bytesLeft = bytes
  }

  /** To be called in every loop whose length the file decides. */
  step(): void {
    this.steps += 1
    if (this.steps % stepsBetweenLooks === 0) this.look()
  }

  look(): void {
    if (performance.now() > this.deadline) throw new TooCostly('time')
  }

  /** How much may still be unpacked; to be asked before unpacking. */
  get room(): number {
    return this.bytesLeft
  }

  takeBytes(count: number): void {
    this.bytesLeft -= count
    if (this.bytesLeft < 0) throw new TooCostly('memory')
    this.look()
  }
}
