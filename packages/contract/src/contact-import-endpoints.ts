import { z } from 'zod'
import { booleanQuerySchema, idParamsSchema, pageOf, pageQuery } from './common.ts'
import {
  contactImportDetailSchema,
  contactImportSchema,
  importMappingSchema,
  importPreviewSchema,
  uploadExcelAnswerSchema,
} from './contact-imports.ts'
import { defineEndpoint } from './define-endpoint.ts'

const common = { tag: 'contact-imports' } as const
const fileErrors = [
  'import.no_file',
  'import.file_empty',
  'import.not_spreadsheet',
  'import.encrypted',
  'import.corrupt',
  'import.bomb',
  'import.too_large',
] as const

export const uploadExcel = defineEndpoint({
  ...common,
  name: 'uploadExcel',
  method: 'POST',
  path: '/auto-calling/contacts/upload-excel',
  summary:
    'Import contacts from .xlsx, .xls, .ods or .csv; a big file answers 202 and goes on in the background',
  access: 'contacts.write',
  status: 201,
  upload: true,
  query: z.strictObject({ background: booleanQuerySchema.optional() }),
  response: uploadExcelAnswerSchema,
  errors: fileErrors,
})

export const previewImport = defineEndpoint({
  ...common,
  name: 'previewImport',
  method: 'POST',
  path: '/auto-calling/contacts/imports/preview',
  summary: 'Read a file, guess its columns and show what each row would become; no contact is written',
  access: 'contacts.write',
  status: 201,
  upload: true,
  response: importPreviewSchema,
  errors: fileErrors,
})

export const previewImportAgain = defineEndpoint({
  ...common,
  name: 'previewImportAgain',
  method: 'POST',
  path: '/auto-calling/contacts/imports/:id/preview',
  summary: 'Show what each row of a previewed file would become with another mapping',
  access: 'contacts.write',
  status: 200,
  params: idParamsSchema,
  body: z.strictObject({ mapping: importMappingSchema }),
  example: {
    mapping: [
      {
        sheet: 0,
        headerRow: 3,
        columns: [
          { index: 1, target: 'fullName' },
          { index: 3, target: 'phone' },
        ],
      },
    ],
  },
  response: importPreviewSchema,
  errors: ['import.not_found', 'import.wrong_state'],
})

export const runImport = defineEndpoint({
  ...common,
  name: 'runImport',
  method: 'POST',
  path: '/auto-calling/contacts/imports/:id/run',
  summary: 'Import a previewed file in the background, with the guessed mapping or a corrected one',
  access: 'contacts.write',
  status: 202,
  params: idParamsSchema,
  body: z.strictObject({ mapping: importMappingSchema.optional() }),
  example: {
    mapping: [
      {
        sheet: 0,
        headerRow: 3,
        columns: [
          { index: 1, target: 'fullName' },
          { index: 3, target: 'phone' },
        ],
      },
    ],
  },
  response: contactImportDetailSchema,
  errors: ['import.not_found', 'import.wrong_state'],
})

export const listImports = defineEndpoint({
  ...common,
  name: 'listImports',
  method: 'GET',
  path: '/auto-calling/contacts/imports',
  summary: 'List imports, newest first',
  access: 'contacts.read',
  status: 200,
  query: z.strictObject({ ...pageQuery(20) }),
  response: pageOf(contactImportSchema),
  errors: [],
})

export const getImport = defineEndpoint({
  ...common,
  name: 'getImport',
  method: 'GET',
  path: '/auto-calling/contacts/imports/:id',
  summary: 'One import: state, progress, counts and the first rows that did not make it',
  access: 'contacts.read',
  status: 200,
  params: idParamsSchema,
  response: contactImportDetailSchema,
  errors: ['import.not_found'],
})

export const getImportReport = defineEndpoint({
  ...common,
  name: 'getImportReport',
  method: 'GET',
  path: '/auto-calling/contacts/imports/:id/report',
  summary:
    'Every row that did not make it or was changed, as CSV; `rows=all` adds the contacts that were created',
  access: 'contacts.read',
  status: 200,
  kind: 'file',
  contentType: 'text/csv',
  params: idParamsSchema,
  query: z.strictObject({ rows: z.enum(['problems', 'all']).default('problems') }),
  response: z.any(),
  errors: ['import.not_found'],
})

export const cancelImport = defineEndpoint({
  ...common,
  name: 'cancelImport',
  method: 'POST',
  path: '/auto-calling/contacts/imports/:id/cancel',
  summary: 'Stop an import; contacts already stored stay until it is undone',
  access: 'contacts.write',
  status: 200,
  params: idParamsSchema,
  response: contactImportDetailSchema,
  errors: ['import.not_found', 'import.wrong_state'],
})

export const undoImport = defineEndpoint({
  ...common,
  name: 'undoImport',
  method: 'POST',
  path: '/auto-calling/contacts/imports/:id/undo',
  summary: 'Remove the contacts an import brought, except those called or in a running campaign',
  access: 'contacts.write',
  status: 200,
  params: idParamsSchema,
  response: contactImportDetailSchema,
  errors: ['import.not_found', 'import.wrong_state'],
})
