import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { SecretBox } from './secret-box.ts';

const boxWith = (...secretKeys: KeyObject[]): SecretBox => new SecretBox({ secretKeys } as unknown as Config);
const key = (): KeyObject => createSecretKey(randomBytes(32));

describe('a secret', () => {
  const older = key();
  const box = boxWith(older);

  it('comes out as it went in, and its sealed form tells neither it nor that two are the same', () => {
    const sealed = box.seal('sésame', 'door:1');
    expect(box.open(sealed, 'door:1')).toBe('sésame');
    expect(sealed).not.toContain(Buffer.from('sésame').toString('base64url'));
    expect(box.seal('sésame', 'door:1')).not.toBe(sealed);
  });

  it('opens for the place that it was sealed for only', () => {
    const sealed = box.seal('sésame', 'door:1');
    expect(() => box.open(sealed, 'door:2')).toThrow();
  });

  it('does not open when a bit of it was changed', () => {
    const sealed = box.seal('sésame', 'door:1');
    const [version, name, content = ''] = sealed.split('.');
    const bytes = Buffer.from(content, 'base64url');
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => box.open([version, name, changed.toString('base64url')].join('.'), 'door:1')).toThrow();
    }
  });

  it('still opens after a change of key, while the old one is kept', () => {
    const sealed = box.seal('sésame', 'door:1');
    const newer = key();
    expect(boxWith(newer, older).open(sealed, 'door:1')).toBe('sésame');
    expect(() => boxWith(newer).open(sealed, 'door:1')).toThrow(/No key/);
  });
});
