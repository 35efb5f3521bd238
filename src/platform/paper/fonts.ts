/** Tinos has the metrics of Times New Roman and every Vietnamese letter; it comes with the product. */
import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve
const files = (style: string): string => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)

export const fontFiles = {
  regular: files('400Regular'),
  italic: files('400Regular_Italic'),
  bold: files('700Bold'),
  boldItalic: files('700Bold_Italic'),
} as const

export type FontStyle = keyof typeof fontFiles
