import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the client calls its own purchase order, beside what was agreed to: a fact like it, and null for what came before. */
export class PurchaseOrders1798900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['order_confirmations', 'contract_options'])
      await runner.query(`
        alter table ${table}
          add column purchase_order_reference text,
          add constraint a_purchase_order_is_one_line check (
            char_length(purchase_order_reference) between 1 and 50
            and purchase_order_reference = btrim(purchase_order_reference)
            and purchase_order_reference !~ '[[:cntrl:]]'
          );
        comment on column ${table}.purchase_order_reference is
          'What the client calls its own purchase order (EN 16931, BT-13); null when it gave none.';
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['order_confirmations', 'contract_options'])
      await runner.query(`alter table ${table} drop column purchase_order_reference`);
  }
}
