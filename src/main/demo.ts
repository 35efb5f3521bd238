/** Fills an empty data folder with the demonstration province. */
import type { Storage } from './open-storage.ts'

export async function loadDemo(_storage: Storage): Promise<string[]> {
  return []
}
