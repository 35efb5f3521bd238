export { addFile } from './actions/add-file.ts'
export { addPicture, placePicture, storePicture } from './actions/add-picture.ts'
export { shownFiles } from './actions/shown-files.ts'
