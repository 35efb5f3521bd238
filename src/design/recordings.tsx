import { useContext } from 'preact/hooks'
import type { Language } from '../basics/language.ts'
import { type Picture, renditionName } from '../basics/picture.ts'
import type { Recording as RecordingView } from '../basics/prose/types.ts'
import { FileAddress } from './file-address.ts'
import { PictureFigure } from './picture.tsx'
import { designWords } from './words.ts'

/** Pictures one after another, two abreast where there is room; each keeps its caption and credit. */
export function Gallery({ pictures }: { pictures: readonly Picture[] }) {
  return (
    <ul class="gallery">
      {pictures.map((picture) => (
        <li>
          <PictureFigure picture={picture} sizes="(min-width: 48em) 352px, 100vw" />
        </li>
      ))}
    </ul>
  )
}

type Shown = { kind: 'video' | 'audio'; recording: RecordingView; language: Language; poster?: Picture | null }

/** A video or sound that starts only when asked, with captions and its text where they exist. */
export function Recording({ kind, recording, language, poster }: Shown) {
  return (
    <div class="recording">
      <figure class="figure">
        <Player kind={kind} recording={recording} language={language} poster={poster ?? null} />
        {recording.title && <figcaption>{recording.title}</figcaption>}
      </figure>
      {recording.transcript && <Transcript text={recording.transcript} language={language} />}
    </div>
  )
}

function Player({ kind, recording, language, poster }: Required<Shown>) {
  const addressOf = useContext(FileAddress)
  const download = (
    <a href={addressOf(recording)}>
      {designWords[language].noPlayer} {designWords[language].download}: {recording.name}
    </a>
  )
  const label = recording.title || recording.name
  if (kind === 'audio') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: sound has its transcript beside it
      <audio controls preload="none" src={addressOf(recording)} aria-label={label}>
        {download}
      </audio>
    )
  }
  const captions = recording.captionsSha256
  return (
    <video
      controls
      preload="none"
      src={addressOf(recording)}
      aria-label={label}
      {...(poster ? { poster: addressOf(posterFile(poster)) } : {})}
    >
      {captions && (
        <track kind="captions" srclang={language} src={addressOf({ sha256: captions, name: 'captions.vtt' })} default />
      )}
      {download}
    </video>
  )
}

/** The size that fills a player, where the picture has one. */
const posterFile = (picture: Picture): Picture =>
  picture.width > 960 && picture.contentType !== 'image/svg+xml'
    ? { ...picture, name: renditionName(picture.name, 960) }
    : picture

/** What is said in a recording, folded away. */
export function Transcript({ text, language }: { text: string; language: Language }) {
  return (
    <details class="transcript">
      <summary>{designWords[language].transcript}</summary>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </details>
  )
}
