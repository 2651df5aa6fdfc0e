import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'vite';

/** Bytes, gzipped, of the domain package as a browser gets it, without the date library. */
export async function gzippedDomain(): Promise<number> {
  const output = await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      minify: true,
      // Built as a page is: a library's build would keep its spaces, for others to minify.
      rolldownOptions: {
        input: join(import.meta.dirname, 'whole-domain.ts'),
        preserveEntrySignatures: 'strict',
        external: ['temporal-polyfill'],
      },
    },
  });
  const bundles = [output].flat();
  const chunks = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return gzipSync(code, { level: 9 }).byteLength;
}
