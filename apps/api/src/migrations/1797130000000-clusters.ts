import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clusters that are operated under contracts with RUN, as they are now; how they became so is in the trail. Who
 * delivers work for the client keeps them; the client reads.
 */
export class Clusters1797130000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clusters (
        id uuid primary key,
        client_id uuid not null,
        contract_id uuid not null,
        name text not null check (length(name) between 1 and 80),
        distribution text not null check (distribution in ('VANILLA', 'RKE2', 'AKS', 'EKS', 'GKE', 'OKE', 'OTHER')),
        version text not null check (length(version) between 1 and 40),
        nodes integer not null check (nodes between 1 and 10000),
        region text not null check (length(region) between 1 and 80),
        revision integer not null default 1,
        retired_on date,
        added_by uuid not null references people (id),
        added_at timestamptz not null,
        idempotency_key uuid not null,
        unique (contract_id, idempotency_key),
        foreign key (client_id, contract_id) references contracts (client_id, id)
      );
      create index clusters_contract_id_index on clusters (client_id, contract_id);
      create unique index clusters_name_index on clusters (client_id, lower(name)) where retired_on is null;
      comment on column clusters.retired_on is 'From when on it is not operated any more; null while it is.';
      grant select, insert, update (name, distribution, version, nodes, region, revision, retired_on)
        on clusters to portal_api;
      select app.isolate_by_client('clusters');
      create policy added_by_who_delivers on clusters as restrictive for insert to portal_api
        with check (added_by = app.person_id() and app.may_for('DELIVER_WORK', client_id));
      create policy kept_by_who_delivers on clusters as restrictive for update to portal_api
        using (app.may_for('DELIVER_WORK', client_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table clusters');
  }
}
