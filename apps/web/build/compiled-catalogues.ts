import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const CATALOGUE = /\/messages\/(fr|en)\.json$/;

/** Compiles the ICU texts of every message catalogue at build time, so that the browser carries no parser. */
export function compiledCatalogues(): Plugin {
  return {
    name: 'portal:compiled-catalogues',
    enforce: 'pre',
    transform(source, id) {
      if (!CATALOGUE.test(id)) return null;
      const texts = JSON.parse(source) as Record<string, string>;
      const compiled = Object.entries(texts).map(([text, message]) => [text, compileMessage(message)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
