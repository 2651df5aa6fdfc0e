import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quotes that clients ask for, and what happened to each, step by step: facts, entered in one's own name and seen by those
 * who decide on either side. An answer holds what is proposed and its last day; an acceptance the contract that it signed.
 * A quote is answered once and over once: of two at the same moment the database takes one.
 */
export class Quotes1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
            when 'DELIVER_WORK' then 'ASSIGNED'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'ALL'
          end
        end;

      create sequence quote_numbers;
      grant usage on sequence quote_numbers to portal_api;

      create table quotes (
        id uuid primary key,
        client_id uuid not null references clients (id),
        reference text not null unique,
        subject text not null check (
          subject in ('RUN_ENTERPRISE', 'STARTER_PACK', 'PRODUCTION_PACK', 'ENTERPRISE_PACK')
        ),
        need text not null check (length(need) between 1 and 4000),
        wished_on date,
        asked_by uuid not null references people (id),
        asked_at timestamptz not null,
        idempotency_key uuid not null,
        unique (client_id, id),
        unique (asked_by, idempotency_key)
      );
      comment on column quotes.wished_on is 'When the client would like it to begin.';
      create index quotes_client_id_index on quotes (client_id, asked_at desc, id desc);
      grant select, insert on quotes to portal_api;
      select app.isolate_by_client('quotes');
      create policy seen_by_who_decides on quotes as restrictive for select to portal_api
        using (
          (select app.may_for_every_client('READ_QUOTES')) or client_id in (select app.client_ids_within('READ_QUOTES'))
        );
      create policy asked_in_own_name on quotes as restrictive for insert to portal_api
        with check (asked_by = app.person_id() and app.may_for('ACCEPT_COMMITMENT', client_id));
      select app.append_only('quotes');

      create table quote_steps (
        sequence bigint primary key generated always as identity,
        client_id uuid not null,
        quote_id uuid not null,
        action text not null check (action in ('ANSWER', 'TURN_DOWN', 'ACCEPT', 'DECLINE', 'WITHDRAW')),
        proposal json,
        offer_version text references offers (version),
        valid_until date,
        words text check (length(words) between 1 and 4000),
        contract_id uuid unique,
        taken_at timestamptz not null,
        taken_by uuid not null references people (id),
        idempotency_key uuid not null,
        unique (quote_id, action),
        unique (quote_id, idempotency_key),
        foreign key (client_id, quote_id) references quotes (client_id, id),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint answers_propose check (
          case when action = 'ANSWER' then num_nulls(proposal, offer_version, valid_until) = 0
          else num_nonnulls(proposal, offer_version, valid_until) = 0 end
        ),
        constraint refusals_say_why check (action <> 'TURN_DOWN' or words is not null),
        constraint acceptances_sign check ((contract_id is not null) = (action = 'ACCEPT'))
      );
      comment on column quote_steps.words is 'Of an answer its remarks, of what ends it otherwise the reason.';
      create unique index quote_steps_over_once on quote_steps (quote_id) where action <> 'ANSWER';
      create index quote_steps_client_id_index on quote_steps (client_id, quote_id);
      grant select, insert on quote_steps to portal_api;
      select app.isolate_by_client('quote_steps');
      create policy seen_by_who_decides on quote_steps as restrictive for select to portal_api
        using (
          (select app.may_for_every_client('READ_QUOTES')) or client_id in (select app.client_ids_within('READ_QUOTES'))
        );
      create policy taken_in_own_name on quote_steps as restrictive for insert to portal_api
        with check (
          taken_by = app.person_id()
          and app.may_for(
            case when action in ('ACCEPT', 'DECLINE') then 'ACCEPT_COMMITMENT' else 'ANSWER_QUOTES' end, client_id
          )
        );
      select app.append_only('quote_steps');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table quote_steps, quotes;
      drop sequence quote_numbers;
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE',
              'EDIT_CLIENT_CONTACTS', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
            when 'DELIVER_WORK' then 'ASSIGNED'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS', 'MANAGE_PORTAL', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'ALL'
          end
        end;
    `);
  }
}
