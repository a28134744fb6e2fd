import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signS3Request } from './sign-s3-request.ts'

/** The examples of Amazon's own reference, "Signature Calculations for the Authorization Header". */
const access = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const now = new Date('2013-05-24T00:00:00.000Z')
const bucket = 'https://examplebucket.s3.amazonaws.com'

const examples: [
  name: string,
  request: { method: string; path: string; headers?: Record<string, string>; content?: string },
  signature: string,
][] = [
  [
    'a part of an object',
    { method: 'GET', path: '/test.txt', headers: { range: 'bytes=0-9' } },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'an object with a mark in its name',
    {
      method: 'PUT',
      path: '/test$file.text',
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      content: 'Welcome to Amazon S3.',
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'a parameter without a value',
    { method: 'GET', path: '/?lifecycle' },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'several parameters',
    { method: 'GET', path: '/?max-keys=2&prefix=J' },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
]
for (const [name, { method, path, headers, content }, signature] of examples) {
  test(`Amazon’s example of ${name} has Amazon’s signature`, () => {
    const signed = signS3Request(access, {
      method,
      url: new URL(`${bucket}${path}`),
      now,
      ...(headers === undefined ? {} : { headers }),
      ...(content === undefined ? {} : { content: Buffer.from(content) }),
    })
    assert.equal(signed.authorization?.split('Signature=')[1], signature)
  })
}
