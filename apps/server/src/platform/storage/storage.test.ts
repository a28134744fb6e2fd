import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { startBucketServer, type BucketServer } from '#test/support/bucket-server.ts'
import { systemClock } from '../clock/clock.ts'
import { ConfigError, readConfig } from '../config/config.ts'
import { openStorage } from './open-storage.ts'
import { FileMissing, type Storage } from './storage.ts'

let bucket: BucketServer
let folder: string
const opened: Record<'folder' | 'bucket', () => Storage> = {
  folder: () => openStorage(readConfig({ STORAGE_URL: pathToFileURL(folder).href }), systemClock),
  bucket: () => openStorage(readConfig({ STORAGE_URL: bucket.url }), systemClock),
}

before(async () => {
  bucket = await startBucketServer()
  folder = await mkdtemp(join(tmpdir(), 'muloqot-storage-'))
})
after(async () => {
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

const content = Buffer.from('0123456789')

for (const kind of ['folder', 'bucket'] as const) {
  describe(`a ${kind}`, () => {
    test('gives back what was put, whole and in parts, from a buffer and from a stream', async () => {
      const storage = opened[kind]()
      await storage.check()
      await storage.put('calls/a.wav', content)
      await storage.put('calls/b.wav', Readable.from([content.subarray(0, 4), content.subarray(4)]))
      for (const key of ['calls/a.wav', 'calls/b.wav']) {
        assert.equal(await storage.size(key), 10)
        assert.deepEqual(await buffer(storage.read(key)), content)
        assert.equal(String(await buffer(storage.read(key, { start: 2, end: 5 }))), '2345')
      }
    })

    test('tells that a file is missing, and removing it once more is no error', async () => {
      const storage = opened[kind]()
      await storage.put('calls/c.wav', content)
      await storage.remove('calls/c.wav')
      await storage.remove('calls/c.wav')
      await assert.rejects(storage.size('calls/c.wav'), FileMissing)
    })

    test('keeps what is stored when half stored files go, also before anything was stored', async () => {
      const storage = opened[kind]()
      await storage.removeUnfinished(new Date(Date.now() + 60_000))
      await storage.put('calls/kept.wav', content)
      await storage.removeUnfinished(new Date(Date.now() + 60_000))
      assert.equal(await storage.size('calls/kept.wav'), 10)
    })

    test('knows no key that leads elsewhere', async () => {
      const storage = opened[kind]()
      for (const key of ['../a.wav', 'calls/../../a', '/etc/passwd', 'calls/a b', 'a']) {
        await assert.rejects(storage.put(key, content), /not a storage key/)
      }
    })
  })
}

test('a stream that breaks leaves no file in the folder', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('the client went away'))
    },
  })
  await assert.rejects(opened.folder().put('imports/x', broken), /went away/)
  assert.deepEqual(await readdir(join(folder, 'imports')), [])
})

test('a bucket that is busy for a moment is asked again; one that stays so is an error', async () => {
  const storage = opened.bucket()
  bucket.failNext(2)
  await storage.put('calls/d.wav', content)
  assert.deepEqual(bucket.files.get('calls/d.wav'), content)
  bucket.failNext(4)
  await assert.rejects(storage.put('calls/d.wav', content), /answered 503 to PUT/)
})

test('a bucket that does not accept the key is not ready', async () => {
  const wrong = bucket.url.replace('reader:', 'writer:')
  await assert.rejects(
    openStorage(readConfig({ STORAGE_URL: wrong }), systemClock).check(),
    /answered 403 to HEAD/,
  )
})

test('an address that is none is said in words, without the keys in it', () => {
  for (const url of ['s3://host/bucket', 's3://key:secret@host', 'https://key:secret@host/bucket', 'x']) {
    assert.throws(
      () => readConfig({ STORAGE_URL: url }),
      (error) =>
        error instanceof ConfigError &&
        /STORAGE_URL must be/.test(error.message) &&
        !/secret@/.test(error.message),
    )
  }
})
