import type { VatScheme } from '@akouendy/domain/invoicing';
import type { Database } from '../../../platform/database/database.ts';

/** A client and how its invoices are taxed. */
export interface TaxedClient {
  readonly id: string;
  readonly name: string;
  readonly vat: VatScheme;
}

/** The client, as this transaction sees it; `null` when it is not there or not to be seen. */
export async function taxedClient(db: Database, id: string): Promise<TaxedClient | null> {
  const [client] = await db.query<TaxedClient>(
    'select id, name, vat_regime as vat from clients where id = $1',
    [id],
  );
  return client ?? null;
}
