import { createHash, createHmac } from 'node:crypto'

export type S3Access = { accessKey: string; secretKey: string; region: string }

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** As AWS wants it: everything but letters, digits and `-._~`, with capital hexadecimal digits. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

const queryOf = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')

/**
 * The headers of a signed request (AWS Signature Version 4, header form), its content's hash among them.
 * @param headers further headers that are signed; names in small letters.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export const signS3Request = (
  access: S3Access,
  request: {
    method: string
    url: URL
    headers?: Record<string, string>
    content?: Buffer
    now: Date
  },
): Record<string, string> => {
  const { method, url, headers = {}, content = Buffer.alloc(0), now } = request
  const moment = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = moment.slice(0, 8)
  const contentHash = sha256(content)
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': contentHash,
    'x-amz-date': moment,
  }
  const names = Object.keys(signed).toSorted()
  const canonical = [
    method,
    url.pathname.split('/').map(decodeURIComponent).map(encode).join('/'),
    queryOf(url),
    ...names.map((name) => `${name}:${(signed[name] ?? '').trim()}`),
    '',
    names.join(';'),
    contentHash,
  ].join('\n')
  const scope = `${day}/${access.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n')
  const key = [access.region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${access.secretKey}`, day))
  const signature = hmac(key, toSign).toString('hex')
  const { host: _host, ...sent } = signed
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${access.accessKey}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
