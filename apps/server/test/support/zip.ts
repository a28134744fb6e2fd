import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content: Buffer | string
  /** What the container claims instead of the truth. */
  claims?: { size?: number; crc?: number; flags?: number }
}

/** Writes a ZIP container byte by byte, honest or not, so that tests can build files that lie. */
export const buildZip = (parts: ZipPart[]): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = {} } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(claims.flags ?? 0x800, 2)
    fixed.writeUInt16LE(8, 4)
    fixed.writeUInt32LE(claims.crc ?? crc32(raw), 10)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(claims.size ?? raw.length, 18)
    fixed.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fixed, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fixed, tail, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length & 0xffff, 4)
  end.writeUInt16LE(parts.length & 0xffff, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end])
}
