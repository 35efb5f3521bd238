import { createContext } from 'preact'
import { fileUrl } from '../basics/picture.ts'

/** Where a file that a text shows is fetched from: for readers its public address, for a draft one that only its editors open. */
export const FileAddress = createContext<(file: { sha256: string; name: string }) => string>(fileUrl)
