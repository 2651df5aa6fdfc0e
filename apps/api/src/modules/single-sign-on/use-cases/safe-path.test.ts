import { safePath } from './safe-path.ts';

it.each([
  ['/reserver?mois=2026-04', '/reserver?mois=2026-04'],
  ['/', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['/a/..//elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [`/${'x'.repeat(500)}`, '/'],
])('after signing in, %j leads to %s', (text, path) => {
  expect(safePath(text)).toBe(path);
});
