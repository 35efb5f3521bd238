/** Whether a picture shows a map of Viet Nam, and whether Hoàng Sa and Trường Sa are on it. */
import { fold } from '../../../basics/vietnamese.ts'

export const mapAnswers = ['no-map', 'islands-shown', 'islands-missing'] as const
export type MapAnswer = (typeof mapAnswers)[number]

export const isMapAnswer = (text: string): text is MapAnswer => (mapAnswers as readonly string[]).includes(text)

type Named = { kind: string; name: string; alt: string | null; caption: string | null }

/** 'Bản đồ', 'map', 'lược đồ', 'địa giới' …: words that stand in the name or the texts of a map. */
const ofMaps = /(^| )(ban do|luoc do|so do hanh chinh|dia gioi|map|maps)( |$)/

/** Whether the name or the texts of a picture speak of a map, so that the question must be answered before it is used. */
export const speaksOfMap = ({ kind, name, alt, caption }: Named): boolean =>
  kind === 'picture' && ofMaps.test(fold([name, alt, caption].filter(Boolean).join(' ')).replace(/[^a-z0-9]+/g, ' '))

/** Why a picture may not be shown because of a map; null when nothing speaks against it. */
export function whyNotShown(
  file: Named & { mapAnswer: MapAnswer | null },
): 'islands-missing' | 'map-not-answered' | null {
  if (file.mapAnswer === 'islands-missing') return 'islands-missing'
  return file.mapAnswer === null && speaksOfMap(file) ? 'map-not-answered' : null
}
