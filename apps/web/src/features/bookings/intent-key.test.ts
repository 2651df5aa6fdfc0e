import { intentKeys } from './intent-key.ts';

const counted = () => {
  let count = 0;
  return intentKeys(() => `key-${String((count += 1))}`);
};

describe('the key of an intent', () => {
  it('stays the same for a retry', () => {
    const keys = counted();
    expect(keys.keyFor('2 April')).toBe(keys.keyFor('2 April'));
  });

  it('is another one once the intent has changed', () => {
    const keys = counted();
    const first = keys.keyFor('2 April');
    expect(keys.keyFor('3 April')).not.toBe(first);
    expect(keys.keyFor('2 April')).not.toBe(first);
  });

  it('is another one once the intent was carried out', () => {
    const keys = counted();
    const first = keys.keyFor('2 April');
    keys.settle();
    expect(keys.keyFor('2 April')).not.toBe(first);
  });
});
