import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { DocumentCategory } from '../../shared/graphql/__generated__/graphql.ts';

/** A document about to be shared. */
export interface DocumentDraft {
  readonly clientId: string;
  readonly category: DocumentCategory;
  readonly title: string;
  readonly file: File;
  readonly idempotencyKey: string;
}

/** Why the API does not take a document. */
const REFUSALS = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ALLOWED',
  'NOT_FOUND',
  'INVALID_FIELD',
] as const;

/** Why the API does not take a document. */
export type DocumentRefusal = (typeof REFUSALS)[number];

/** What came of it, when it is not shared: why, and from when on the next one is taken when there were too many. */
export type NotShared =
  { readonly why: DocumentRefusal } | { readonly why: 'TOO_MANY_ATTEMPTS'; readonly retryAt: string };

interface Body {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/**
 * Sends the document with its file; `onProgress` hears how much of it has left, from 0 to 1. `null` when it is shared.
 * Whatever else goes wrong is thrown as operations throw it. `fetch` does not tell how far an upload is.
 */
export function sendDocument(
  { file, ...fields }: DocumentDraft,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<NotShared | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // The API reads what comes before the file.
  form.set('file', file);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new TypeError('Failed to fetch'));
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => {
      if (request.status === 201) {
        resolve(null);
        return;
      }
      const { errors = [] } = bodyOf(request.responseText);
      const { code, retryAt } = errors[0]?.extensions ?? {};
      const why = REFUSALS.find((each) => each === code);
      if (why !== undefined) resolve({ why });
      else if (code === 'TOO_MANY_ATTEMPTS') resolve({ why: code, retryAt: String(retryAt) });
      else reject(new CombinedGraphQLErrors({ data: null, errors: [...errors] }));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.open('POST', '/files');
    request.setRequestHeader('x-portal-request', '1');
    request.send(form);
  });
}

function bodyOf(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
