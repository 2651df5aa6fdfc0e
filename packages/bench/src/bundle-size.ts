import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build, minify } from 'vite';

const WHOLE_DOMAIN = join(import.meta.dirname, 'whole-domain.ts');
const IN_A_PAGE = 'in-a-page';

/** Bytes, gzipped, of the domain package for a browser, without the date library. */
export interface BundleSizes {
  /** As a page carries it that uses everything: whatever the rooms export is there, under the names of the minifier. */
  readonly inPage: number;
  /** As a library that still names whatever it exports, for others to import. */
  readonly asLibrary: number;
}

/** Measures both: nothing that a room exports is left out of either. */
export async function gzippedDomain(): Promise<BundleSizes> {
  const library = await bundle(WHOLE_DOMAIN, '');
  const names = library.exports.join(', ');
  const whole = JSON.stringify(WHOLE_DOMAIN);
  const page = await bundle(IN_A_PAGE, `import { ${names} } from ${whole};\nexport default [${names}];`);
  return { inPage: await gzipped(page.code), asLibrary: await gzipped(library.code) };
}

/** Builds `entry`; the module named `in-a-page` holds `source`. */
async function bundle(entry: string, source: string): Promise<{ code: string; exports: string[] }> {
  const output = await build({
    logLevel: 'error',
    configFile: false,
    plugins: [
      {
        name: IN_A_PAGE,
        resolveId: (id) => (id.endsWith(IN_A_PAGE) ? IN_A_PAGE : null),
        load: (id) => (id === IN_A_PAGE ? source : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'domain' },
      rolldownOptions: { external: ['temporal-polyfill'] },
    },
  });
  const outputs = [output].flat().flatMap((built) => ('output' in built ? built.output : []));
  const chunks = outputs.filter((one) => one.type === 'chunk');
  return {
    code: chunks.map(({ code }) => code).join(''),
    exports: chunks.flatMap((chunk) => chunk.exports),
  };
}

/** A library build keeps its line breaks for whoever bundles it next, so it is minified once more, as an application's is. */
async function gzipped(code: string): Promise<number> {
  const minified = await minify('domain.js', code);
  return gzipSync(minified.code, { level: 9 }).byteLength;
}
