import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { signS3Request, type S3Access } from '#src/platform/storage/sign-s3-request.ts'

export type BucketServer = {
  /** `STORAGE_URL` of the bucket. */
  url: string
  files: Map<string, Buffer>
  /** Answers so many requests with 503 before it works again. */
  failNext(times: number): void
  close(): Promise<void>
}

const access: S3Access = { accessKey: 'reader', secretKey: 'secret/with+marks', region: 'tashkent' }

/** Signed headers as they arrived; `host` is signed too, and the signer adds it itself. */
const isSignedRight = (request: IncomingMessage, url: URL, content: Buffer): boolean => {
  const { authorization = '' } = request.headers
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const own = new Set(['host', 'x-amz-content-sha256', 'x-amz-date'])
  const headers = Object.fromEntries(
    names.filter((name) => !own.has(name)).map((name) => [name, String(request.headers[name])]),
  )
  const moment = String(request.headers['x-amz-date'])
  const iso = moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z')
  const method = request.method ?? ''
  return (
    signS3Request(access, { method, url, headers, content, now: new Date(iso) }).authorization ===
    authorization
  )
}

/** The part of S3 that the product uses, in memory: it refuses what is not signed right. */
export const startBucketServer = async (): Promise<BucketServer> => {
  const files = new Map<string, Buffer>()
  let failures = 0

  const send = (response: ServerResponse, key: string, range: string | undefined): void => {
    const file = files.get(key)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
    const part = from === undefined ? file : file.subarray(Number(from), Number(to) + 1)
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length }).end(part)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const content = await buffer(request)
    const key = url.pathname.replace(/^\/recordings\/?/, '')
    if (failures > 0) {
      failures -= 1
      response.writeHead(503).end()
    } else if (!isSignedRight(request, url, content)) response.writeHead(403).end()
    else if (key === '') response.writeHead(200).end()
    else if (request.method === 'PUT') {
      files.set(key, content)
      response.writeHead(200).end()
    } else if (request.method === 'DELETE') {
      files.delete(key)
      response.writeHead(204).end()
    } else send(response, key, request.headers.range)
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const keys = `${access.accessKey}:${encodeURIComponent(access.secretKey)}`
  return {
    url: `s3+http://${keys}@127.0.0.1:${port}/recordings?region=${access.region}`,
    files,
    failNext: (times) => {
      failures = times
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
