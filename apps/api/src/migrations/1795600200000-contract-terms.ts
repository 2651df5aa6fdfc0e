import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a contract keeps from the day of its signature: the order and the terms that the domain froze, as facts. A
 * contract that was entered before there were terms has none. `json` keeps the order of lines and options.
 */
export class ContractTerms1795600200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_terms (
        contract_id uuid primary key,
        client_id uuid not null,
        offer_version text not null references offers (version),
        ordered json not null,
        terms json not null,
        foreign key (client_id, contract_id) references contracts (client_id, id)
      );
      grant select on contract_terms to portal_api;
      select app.isolate_by_client('contract_terms');
      select app.append_only('contract_terms');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contract_terms');
  }
}
