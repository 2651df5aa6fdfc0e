import type { Actor } from '../access/actor.ts';

/** The session of the request being answered, for use cases, which know no HTTP. */
export interface SessionOfRequest {
  /** Where the request comes from. */
  readonly address: string;
  begin(actor: Actor): Promise<void>;
  end(): Promise<void>;
}
