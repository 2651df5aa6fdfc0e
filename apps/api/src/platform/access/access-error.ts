const MESSAGES = {
  UNAUTHENTICATED: 'Sign in first.',
  FACTOR_REQUIRED: 'Enrol a second factor first.',
  NOT_WITH_THIS_TOKEN: 'This API token may not do this.',
  FORBIDDEN: 'Your role does not allow this.',
} as const;

/** A call that who is asking may not make. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly code: keyof typeof MESSAGES;

  constructor(code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
    this.code = code;
  }
}
