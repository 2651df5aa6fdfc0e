import { BREAK, visit, type DocumentNode, type SourceLocation } from 'graphql';

/**
 * The field of the schema that stands at a place of the document; `unknown` for another place. By its own name: who asks
 * may have called it anything.
 */
export function fieldAt(document: DocumentNode | null, place: SourceLocation | undefined): string {
  let found = 'unknown';
  if (document === null || place === undefined) return found;
  visit(document, {
    Field: ({ name, loc }) => {
      const start = loc?.startToken;
      if (start?.line !== place.line || start.column !== place.column) return undefined;
      found = name.value;
      return BREAK;
    },
  });
  return found;
}
