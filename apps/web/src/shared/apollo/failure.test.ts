import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { failureOf } from './failure.ts';

const answered = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: 'refused', extensions }] });

describe('a failure', () => {
  it.each([
    ['UNAUTHENTICATED', 'SIGNED_OUT'],
    ['FORBIDDEN', 'FORBIDDEN'],
    ['TRY_AGAIN', 'TRY_AGAIN'],
    ['UNKNOWN_DOCUMENT', 'OUTDATED'],
    ['BAD_USER_INPUT', 'REFUSED'],
    ['CROSS_SITE_REQUEST', 'REFUSED'],
    ['TOO_COMPLEX', 'REFUSED'],
  ])('of code %s is %s', (code, kind) => {
    expect(failureOf(answered({ code }))).toEqual({ kind });
  });

  it('of our own carries the reference under which it was recorded', () => {
    expect(failureOf(answered({ code: 'INTERNAL', reference: 'E-42' }))).toEqual({
      kind: 'BROKEN',
      reference: 'E-42',
    });
  });

  it('is read from an answer of any status, in the portal’s form', () => {
    const response = { status: 429 } as Response;
    const body = (extensions: object) =>
      JSON.stringify({ data: null, errors: [{ message: 'x', extensions }] });
    const told = (bodyText: string) => failureOf(new ServerError('refused', { response, bodyText }));
    expect(told(body({ code: 'RATE_LIMITED', retryAfterSeconds: 7 }))).toEqual({
      kind: 'TOO_MUCH',
      seconds: 7,
    });
    expect(told(body({ code: 'RATE_LIMITED' }))).toEqual({ kind: 'TOO_MUCH', seconds: null });
    expect(told(body({ code: 'TRY_AGAIN' }))).toEqual({ kind: 'TRY_AGAIN' });
    expect(told(body({ code: 'TOO_COMPLEX' }))).toEqual({ kind: 'REFUSED' });
    for (const other of ['', 'null', '{}', '<html>', '{"errors":[]}']) {
      expect(told(other)).toEqual({ kind: 'TRY_AGAIN' });
    }
  });

  it('of the way to the API is told from one of its servers', () => {
    const response = { status: 502 } as Response;
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'UNREACHABLE' });
    expect(failureOf(new ServerError('bad gateway', { response, bodyText: '' }))).toEqual({
      kind: 'TRY_AGAIN',
    });
  });

  it('that nobody knows is a bug without a reference', () => {
    expect(failureOf(new Error('undefined is no function'))).toEqual({ kind: 'BROKEN', reference: null });
  });
});
