import type { Answer, TestApp, TestCompany } from './app.ts'

export const uploadUrl = '/auto-calling/contacts/upload-excel'
export const importsUrl = '/auto-calling/contacts/imports'

/** Sends a file as a form of a browser or of curl does. */
export const upload = async (
  server: TestApp,
  who: TestCompany,
  file: Buffer | string,
  name: string,
  options: { url?: string; field?: string; language?: string } = {},
): Promise<Answer> => {
  const { url = uploadUrl, field = 'file', language = 'en' } = options
  const boundary = 'x-boundary-of-a-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from(`\r\n--${boundary}--\r\n`)])
  return await server.request(who, 'POST', url, body, {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'accept-language': language },
  })
}
