import type { VatScheme } from '@akouendy/domain/invoicing';
import type { Database } from '../../../platform/database/database.ts';

/** A client as far as what it orders follows from it. */
export interface OrderingClient {
  readonly id: string;
  readonly name: string;
  /** How its invoices are taxed. */
  readonly vat: VatScheme;
  /** Whether nothing is ordered without a purchase order reference. */
  readonly purchaseOrderRequired: boolean;
}

/** The client, as this transaction sees it; `null` when it is not there or not to be seen. */
export async function orderingClient(db: Database, id: string): Promise<OrderingClient | null> {
  const [client] = await db.query<OrderingClient>(
    `select c.id, c.name, c.vat_regime as vat, coalesce(b.order_number_required, false) as "purchaseOrderRequired"
       from clients c
       left join client_billing b on b.client_id = c.id
      where c.id = $1`,
    [id],
  );
  return client ?? null;
}
