import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who a client is before the law, where its invoices go, and whom to turn to there. What invoices are taxed by
 * (`clients.vat_regime`) follows from the country and the VAT number.
 *
 * Identity and billing each count their changes, so that of two who edit at once the second is told. A client of whom
 * nothing is known of billing yet has no row there.
 */
export class ClientDetails1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE',
              'EDIT_CLIENT_CONTACTS', 'READ_TRAIL'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'SHARE_DOCUMENTS', 'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;

      alter table clients
        add column legal_name text check (legal_name <> ''),
        add column legal_form text check (legal_form <> ''),
        add column siren text check (siren ~ '^[0-9]{9}$'),
        add column vat_number text check (vat_number ~ '^[A-Z]{2}'),
        add column street text check (street <> ''),
        add column street_more text check (street_more <> ''),
        add column postcode text check (postcode <> ''),
        add column city text check (city <> ''),
        add column revision integer not null default 0,
        add column created_by uuid references people (id),
        add column idempotency_key uuid,
        add column fingerprint bytea check (length(fingerprint) = 32),
        add constraint address_is_whole check (num_nonnulls(street, city) in (0, 2)),
        add constraint created_once unique (created_by, idempotency_key);
      comment on column clients.revision is 'How often its identity was changed; 0 while only its name is known.';
      grant insert, update (
        name, legal_name, legal_form, siren, vat_number, vat_regime, street, street_more, postcode, city, country, revision
      ) on clients to portal_api;
      create policy added_by_admins on clients as restrictive for insert to portal_api
        with check (app.may_for_every_client('MANAGE_PORTAL') and created_by = app.person_id());
      alter policy opened_by_who_commits on credit_accounts
        with check (app.may_for('ACCEPT_COMMITMENT', client_id) or app.may_for_every_client('MANAGE_PORTAL'));
      create policy changed_from_papers on clients as restrictive for update to portal_api
        using (app.may_for('EDIT_CLIENT_IDENTITY', id));

      create table client_billing (
        client_id uuid primary key references clients (id),
        siret text check (siret ~ '^[0-9]{14}$'),
        email text check (email = lower(email)),
        order_reference text check (order_reference <> ''),
        order_number_required boolean not null,
        street text check (street <> ''),
        street_more text check (street_more <> ''),
        postcode text check (postcode <> ''),
        city text check (city <> ''),
        country text check (country ~ '^[A-Z]{2}$'),
        revision integer not null check (revision > 0),
        constraint address_is_whole check (num_nonnulls(street, city, country) in (0, 3))
      );
      comment on column client_billing.street is 'Null when invoices go to the registered office.';
      comment on column client_billing.siret is 'Of the establishment that is invoiced.';
      grant select, insert, update (
        siret, email, order_reference, order_number_required, street, street_more, postcode, city, country, revision
      ) on client_billing to portal_api;
      select app.isolate_by_client('client_billing');
      create policy told_by_who_may on client_billing as restrictive for insert to portal_api
        with check (app.may_for('EDIT_CLIENT_CONTACTS', client_id));
      create policy changed_by_who_may on client_billing as restrictive for update to portal_api
        using (app.may_for('EDIT_CLIENT_CONTACTS', client_id));

      create table client_contacts (
        id uuid primary key,
        client_id uuid not null references clients (id),
        name text not null check (name <> ''),
        job_title text check (job_title <> ''),
        email text not null check (email = lower(email)),
        phone text check (phone <> ''),
        purposes text[] not null check (
          cardinality(purposes) > 0 and purposes <@ array['BILLING', 'TECHNICAL', 'MANAGEMENT']
        ),
        revision integer not null check (revision > 0),
        added_by uuid not null references people (id),
        added_at timestamptz not null,
        idempotency_key uuid not null,
        fingerprint bytea not null check (length(fingerprint) = 32),
        unique (added_by, idempotency_key)
      );
      create index client_contacts_client_id_index on client_contacts (client_id);
      grant select, insert, delete, update (name, job_title, email, phone, purposes, revision) on client_contacts
        to portal_api;
      select app.isolate_by_client('client_contacts');
      create policy added_in_own_name on client_contacts as restrictive for insert to portal_api
        with check (added_by = app.person_id() and app.may_for('EDIT_CLIENT_CONTACTS', client_id));
      create policy changed_by_who_may on client_contacts as restrictive for update to portal_api
        using (app.may_for('EDIT_CLIENT_CONTACTS', client_id));
      create policy removed_by_who_may on client_contacts as restrictive for delete to portal_api
        using (app.may_for('EDIT_CLIENT_CONTACTS', client_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table client_contacts, client_billing;
      drop policy added_by_admins on clients;
      drop policy changed_from_papers on clients;
      alter policy opened_by_who_commits on credit_accounts with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      revoke insert on clients from portal_api;
      revoke update (
        name, legal_name, legal_form, siren, vat_number, vat_regime, street, street_more, postcode, city, country, revision
      ) on clients from portal_api;
      alter table clients
        drop column legal_name, drop column legal_form, drop column siren, drop column vat_number, drop column street,
        drop column street_more, drop column postcode, drop column city, drop column revision, drop column created_by,
        drop column idempotency_key, drop column fingerprint;
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE',
              'READ_TRAIL'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;
    `);
  }
}
