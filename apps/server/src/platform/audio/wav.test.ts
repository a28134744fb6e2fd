import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeMonoWav, encodeStereoWav } from './wav.ts'

test('a stereo WAV has the header of its format and interleaves left first', () => {
  const file = encodeStereoWav({ left: Int16Array.of(1, -2, 3), right: Int16Array.of(256), sampleRate: 8000 })
  assert.equal(file.length, 44 + 3 * 4)
  assert.equal(file.toString('latin1', 0, 4), 'RIFF')
  assert.equal(file.readUInt32LE(4), file.length - 8)
  assert.equal(file.toString('latin1', 8, 16), 'WAVEfmt ')
  assert.deepEqual(
    [file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt32LE(28)],
    [1, 2, 8000, 32000],
  )
  assert.deepEqual([file.readUInt16LE(32), file.readUInt16LE(34), file.readUInt32LE(40)], [4, 16, 12])
  const samples = Array.from({ length: 6 }, (_, index) => file.readInt16LE(44 + index * 2))
  assert.deepEqual(samples, [1, 256, -2, 0, 3, 0])
})

test('a mono WAV is read past chunks it does not know', () => {
  const file = Buffer.alloc(44 + 10 + 4)
  file.write('RIFF', 0)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(22050, 24)
  file.writeUInt16LE(16, 34)
  file.write('LIST', 36)
  file.writeUInt32LE(1, 40)
  file.write('data', 46)
  file.writeUInt32LE(4, 50)
  file.writeInt16LE(-7, 54)
  file.writeInt16LE(9, 56)
  assert.deepEqual(decodeMonoWav(file), { samples: Int16Array.of(-7, 9), sampleRate: 22050 })
})

test('what is not mono PCM is refused', () => {
  assert.throws(() => decodeMonoWav(Buffer.alloc(60)), /not a WAV/)
  const stereo = encodeStereoWav({ left: Int16Array.of(1), right: Int16Array.of(2), sampleRate: 8000 })
  assert.throws(() => decodeMonoWav(stereo), /not mono/)
})
