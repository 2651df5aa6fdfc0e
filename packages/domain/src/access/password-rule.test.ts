import { PASSWORD_LENGTH, passwordLengthProblem } from './password-rule.ts';

describe('the length of a password', () => {
  const { least, most } = PASSWORD_LENGTH;

  it('has two bounds, which are inside', () => {
    expect(passwordLengthProblem('a'.repeat(least - 1))).toBe('TOO_SHORT');
    expect(passwordLengthProblem('a'.repeat(least))).toBeNull();
    expect(passwordLengthProblem('a'.repeat(most))).toBeNull();
    expect(passwordLengthProblem('a'.repeat(most + 1))).toBe('TOO_LONG');
  });

  it('is counted in characters: an emoji is one, a letter and its accent are one', () => {
    expect(passwordLengthProblem('🦊'.repeat(least - 1))).toBe('TOO_SHORT');
    expect(passwordLengthProblem('e\u0301'.repeat(least - 1))).toBe('TOO_SHORT');
  });
});
