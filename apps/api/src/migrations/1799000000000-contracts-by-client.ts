import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contracts of a client, in the order in which they are listed. */
export class ContractsByClient1799000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index contracts_client_id_index
        on contracts (client_id, signed_on desc, length(reference) desc, reference desc)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index contracts_client_id_index');
  }
}
