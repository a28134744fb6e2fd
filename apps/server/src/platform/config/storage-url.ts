import type { S3Place } from '../storage/s3-storage.ts'

/** What `STORAGE_URL` names. */
export type StorageChoice = { kind: 'folder'; url: string } | { kind: 'bucket'; place: S3Place }

/**
 * Reads `file:///folder` or `s3://<access key>:<secret key>@<host>/<bucket>?region=<region>`; `s3+http:` for a server
 * without TLS. Keys are percent-encoded where they hold marks of an address.
 * @returns null when it is neither.
 */
export const readStorageUrl = (text: string): StorageChoice | null => {
  const url = URL.parse(text)
  if (!url) return null
  if (url.protocol === 'file:') return { kind: 'folder', url: url.href }
  if (url.protocol !== 's3:' && url.protocol !== 's3+http:') return null
  const bucket = url.pathname.replace(/^\/+|\/+$/g, '')
  if (!/^[a-z0-9][a-z0-9.-]+$/.test(bucket) || !url.host || !url.username || !url.password) return null
  return {
    kind: 'bucket',
    place: {
      bucketUrl: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}/${bucket}`,
      accessKey: decodeURIComponent(url.username),
      secretKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') ?? 'us-east-1',
    },
  }
}
