/** A setting that the portal cannot start with; the message names it and says what is expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
