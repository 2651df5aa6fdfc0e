import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { checkDocument } from '../src/platform/graphql/limits/check-document.ts';
import { checkSource } from '../src/platform/graphql/limits/check-source.ts';
import { TrustedDocuments } from '../src/platform/graphql/trusted-documents.ts';

const MANIFEST = join(
  import.meta.dirname,
  '../../web/src/shared/graphql/__generated__/persisted-documents.json',
);
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>;
const named = Object.entries(manifest).map(([key, text]) => {
  const [, name = key] = /(?:query|mutation|subscription) (\w+)/.exec(text) ?? [];
  return [name, key.replace('sha256:', '')] as const;
});

describe('what the pages ask, as the API reads it,', () => {
  const documents = new TrustedDocuments();

  it.each(named)('is within the limits of a document: %s', async (_, hash) => {
    const text = (await documents.byHash(hash)) ?? '';
    expect(text).not.toBe('');
    checkSource(text);
    checkDocument(parse(text));
  });
});
