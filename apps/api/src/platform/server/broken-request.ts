/** A request whose body cannot be read to its end: it breaks off, or is not what it says. */
class BrokenRequest extends Error {
  override readonly name = 'BrokenRequest';
  readonly statusCode = 400;

  constructor(cause: unknown) {
    super('The request cannot be read to its end.', { cause });
  }
}

/** What `source` gives; a failure of its own is the request's, not a bug. */
export async function* asSent<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* source;
  } catch (error) {
    throw new BrokenRequest(error);
  }
}
