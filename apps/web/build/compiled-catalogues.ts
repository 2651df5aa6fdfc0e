import type { Plugin } from 'vite';
import { compileText } from './compile-text.ts';

const CATALOGUE = /\/messages\/(fr|en)\.json$/;

/** Compiles the ICU texts of every message catalogue at build time, so that the browser carries no parser. */
export function compiledCatalogues(): Plugin {
  return {
    name: 'portal:compiled-catalogues',
    enforce: 'pre',
    transform(source, id) {
      const locale = CATALOGUE.exec(id)?.[1];
      if (locale === undefined) return null;
      const texts = JSON.parse(source) as Record<string, string>;
      const compiled = Object.entries(texts).map(([text, message]) => [text, compileText(locale, message)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
