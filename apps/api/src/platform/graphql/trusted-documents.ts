import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';

/** What the generator of the web application's types writes: `sha256:<hash>` of each document → the document. */
const MANIFEST = join(
  import.meta.dirname,
  '../../../../web/src/shared/graphql/__generated__/persisted-documents.json',
);

/**
 * The documents of the portal's own pages, known by their hash: what a session may send. Written when the pages are
 * built; read again when an unknown hash is asked for after the file has changed, so that who works on the pages need
 * not start the API anew.
 */
export class TrustedDocuments {
  private readAt = -1;
  private documents: ReadonlyMap<string, string> = new Map();

  constructor(private readonly path: string = MANIFEST) {}

  /** The document with this hash, in hexadecimal; `null` for one that is not of the pages as built. */
  async byHash(hash: string): Promise<string | null> {
    const name = `sha256:${hash}`;
    return this.documents.get(name) ?? (await this.readAgain()).get(name) ?? null;
  }

  private async readAgain(): Promise<ReadonlyMap<string, string>> {
    const { mtimeMs } = await stat(this.path);
    if (mtimeMs !== this.readAt) {
      const manifest = JSON.parse(await readFile(this.path, 'utf8')) as Record<string, string>;
      this.documents = new Map(
        Object.entries(manifest).map(([name, document]) => [name, withTypenames(document)]),
      );
      this.readAt = mtimeMs;
    }
    return this.documents;
  }
}

/** The document as the browser's cache needs its answer: every object and union says what it is. */
function withTypenames(document: string): string {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return print(
    visit(parse(document), {
      SelectionSet: (set, _, parent) => {
        const root = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const said = set.selections.some(
          (each) => each.kind === Kind.FIELD && each.name.value === '__typename',
        );
        return root || said ? undefined : { ...set, selections: [...set.selections, typename] };
      },
    }),
  );
}
