import { Hidden } from '../../../design/form-fields.tsx'
import { uploadPath } from '../paths.ts'
import { queueWords as words } from '../words.ts'

export const Upload = ({ siteSlug, csrf }: { siteSlug: string; csrf: string }) => (
  <form class="form media-upload" method="post" action={uploadPath(siteSlug)} enctype="multipart/form-data">
    <Hidden name="csrf" value={csrf} />
    <h2>{words.upload}</h2>
    <div class="field">
      <label for="tep-moi">{words.uploadFiles}</label>
      <p class="hint" id="tep-moi-hint">
        {words.uploadHint}
      </p>
      <input
        type="file"
        id="tep-moi"
        name="tep-moi"
        multiple
        accept=".pdf,.edxml,.xml,.eml,.zip"
        aria-describedby="tep-moi-hint"
      />
    </div>
    <p>
      <button class="button button-quiet" type="submit">
        {words.uploadSend}
      </button>
    </p>
  </form>
)
