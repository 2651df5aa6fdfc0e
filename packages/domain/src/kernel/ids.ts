import type { Brand } from './brand.ts';

/** Identifier of a credit lot; made by the caller, opaque to the domain. */
export type LotId = Brand<string, 'LotId'>;

/** Identifier of a person; made by the caller, opaque to the domain. */
export type PersonId = Brand<string, 'PersonId'>;

/** Identifier of a booking; made by the caller, opaque to the domain. */
export type BookingId = Brand<string, 'BookingId'>;
