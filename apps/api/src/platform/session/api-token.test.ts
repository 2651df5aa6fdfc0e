import { hashOfApiToken, isApiToken, newApiToken } from './api-token.ts';

describe('an API token', () => {
  it('is known by its prefix and has a checksum that a slip of the hand does not keep', () => {
    for (let count = 0; count < 200; count += 1) {
      const token = newApiToken();
      expect(token).toMatch(/^akp_[0-9A-Za-z]{49}$/);
      expect(isApiToken(token)).toBe(true);
      const at = 4 + (count % 49);
      const slipped = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
      expect(isApiToken(slipped)).toBe(false);
    }
  });

  it('is no other text', () => {
    for (const text of ['', 'akp_', 'x', `akp_${'0'.repeat(48)}`, `${newApiToken()}\n`]) {
      expect(isApiToken(text)).toBe(false);
    }
  });

  it('is stored as a hash', () => {
    expect(hashOfApiToken('akp_x')).toMatch(/^[0-9a-f]{64}$/);
  });
});
