import { createCipheriv, createDecipheriv, createHash, randomBytes, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Seals secrets that the portal must be able to read again (a client secret, the seed of a second factor) for keeping
 * them in the database: who reads the table, or a copy of it, learns nothing. AES-256-GCM with the keys of
 * `PORTAL_SECRET_KEY`. Passwords and tokens are not sealed but hashed.
 */
@Injectable()
export class SecretBox {
  constructor(private readonly config: Config) {}

  /**
   * Seals `secret` with the newest key. `place` says what it belongs to (`sso_connections:<id>`); it opens nowhere
   * else, so that a row's secret cannot be copied into another row.
   */
  seal(secret: string, place: string): string {
    const [key] = this.config.secretKeys;
    if (key === undefined) throw new Error('There is no key to seal a secret with');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, nameOf(key), sealed.toString('base64url')].join('.');
  }

  /** The secret that was sealed for `place`. Throws when it was changed, belongs elsewhere, or its key is gone. */
  open(sealed: string, place: string): string {
    const [version, name, content = ''] = sealed.split('.');
    const key = this.config.secretKeys.find((each) => nameOf(each) === name);
    if (version !== VERSION || key === undefined) throw new Error('No key at hand opens this secret');
    const bytes = Buffer.from(content, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  }
}

/** Tells keys apart without telling anything of them. */
function nameOf(key: KeyObject): string {
  return createHash('sha256').update('portal secret key').update(key.export()).digest('hex').slice(0, 8);
}
