import { getRandomValues } from 'node:crypto';

/**
 * A new identifier: UUID version 7 (RFC 9562). Its first 48 bits are the time in milliseconds, so that an index grows
 * at its end; the rest is random and cannot be guessed. The time is the machine's, never the portal's clock, which may
 * stand still: nothing may be read from an id, not even an order.
 */
export function newId(): string {
  const bytes = getRandomValues(Buffer.alloc(16));
  bytes.writeUIntBE(Math.floor(performance.timeOrigin + performance.now()), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
