import fc from 'fast-check';
import { checkName } from '../../access/access.public.ts';
import { nameOfArrival } from './name-of-arrival.ts';

it.each([
  ['Claire Fontaine', 'c.fontaine@client.test', 'Claire Fontaine'],
  ['  Claire ', 'c.fontaine@client.test', 'Claire'],
  [undefined, 'c.fontaine@client.test', 'c.fontaine'],
  ['https://evil.example', 'c.fontaine@client.test', 'c.fontaine'],
  ['\u202eeriolC', 'www.evil.example@client.test', 'www evil example'],
  ['www.evil.example', 'urgent://evil.example@client.test', 'urgent evil example'],
  ['', '0815@client.test', 'id 0815'],
  [42, '---@client.test', 'id'],
  ['', '\u202e\u0007', 'id'],
])('who is called %j, of %s, is %s', (name, otherwise, is) => {
  expect(nameOfArrival(name, otherwise)).toBe(is);
});

it('is always something that may be a name', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, text, (name, otherwise) => {
      expect(checkName(nameOfArrival(name, otherwise))).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});
