import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build, minify } from 'vite';

/**
 * Bytes, gzipped, of the domain package as a browser gets it, without the date library. A library build keeps its
 * line breaks for whoever bundles it next, so the bundle is minified once more, as an application's is.
 */
export async function gzippedDomain(): Promise<number> {
  const output = await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'whole-domain.ts'), formats: ['es'], fileName: 'domain' },
      rolldownOptions: { external: ['temporal-polyfill'] },
    },
  });
  const bundles = [output].flat();
  const chunks = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  const { code: minified } = await minify('domain.js', code);
  return gzipSync(minified, { level: 9 }).byteLength;
}
