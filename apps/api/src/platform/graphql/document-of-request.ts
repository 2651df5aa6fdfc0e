import type { TrustedDocuments } from './trusted-documents.ts';

/** What an operation's body may hold, as far as it is looked at here. */
export interface OperationBody {
  query?: unknown;
  extensions?: unknown;
}

/** What holds such a body, or anything else. */
interface Asked {
  readonly body: unknown;
}

/** Why a request's document is not taken. */
export type DocumentProblem = 'UNKNOWN_DOCUMENT' | 'TRUSTED_DOCUMENTS_ONLY';

export const DOCUMENT_PROBLEMS: Readonly<Record<DocumentProblem, string>> = {
  UNKNOWN_DOCUMENT:
    'The portal has been renewed and does not know this document any more: load the page again.',
  TRUSTED_DOCUMENTS_ONLY:
    'Sessions send the documents of the portal’s own pages only. Queries of your own need an API token.',
};

/**
 * Puts the document that the request names by its hash in its body's place. Answers why not, or `null`; a request with
 * a document of its own is left as it is.
 */
export async function fillInDocument(
  { body }: Asked,
  documents: TrustedDocuments,
): Promise<DocumentProblem | null> {
  const operation = bodyOf(body);
  const hash = hashOf(operation);
  if (operation === null || hash === undefined) return null;
  const document = typeof hash === 'string' ? await documents.byHash(hash) : null;
  if (document === null) return 'UNKNOWN_DOCUMENT';
  operation.query = document;
  return null;
}

/** Whether the request names its document by a hash instead of bringing one. */
export function namesDocument({ body }: Asked): boolean {
  return hashOf(bodyOf(body)) !== undefined;
}

function hashOf(operation: OperationBody | null): unknown {
  const { persistedQuery } = (operation?.extensions ?? {}) as {
    persistedQuery?: { sha256Hash?: unknown } | null;
  };
  return persistedQuery?.sha256Hash;
}

function bodyOf(body: unknown): OperationBody | null {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
}
