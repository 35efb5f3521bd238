export { type Sheet, type SheetCell, type SheetRow, workbookOf } from './workbook.ts'
