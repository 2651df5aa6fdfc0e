import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BundleSizes } from '../src/bundle-size.ts';

const measure = join(import.meta.dirname, '../src/bundle-size.ts');

describe('the domain package for a browser', () => {
  // In a process of its own: the bundler is native code, which Jest's modules do not load.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { gzippedDomain } from ${JSON.stringify(measure)}; console.log(JSON.stringify(await gzippedDomain()))`,
    ],
    { encoding: 'utf8' },
  );

  it('stays under 25 kB gzipped, in a page and as a library', () => {
    expect(status === 0 ? '' : stderr).toBe('');
    const { inPage, asLibrary } = JSON.parse(stdout) as BundleSizes;
    expect(inPage).toBeGreaterThan(15_000);
    expect(inPage).toBeLessThan(25_000);
    expect(asLibrary).toBeLessThan(25_000);
  });
});
