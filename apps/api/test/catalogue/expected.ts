/**
 * What the database's catalogue may hold beyond the rule that every table has forced row-level security with a policy,
 * no function works with its owner's rights, and `portal_api` is granted nothing. A line here is read in review: it
 * opens something, and says why.
 */

/** Tables without row-level security, and why. None knows a client or a person by a column. */
export const OPEN: Readonly<Record<string, string>> = {
  'public.closures': 'The company’s closed days are everybody’s.',
  'public.migrations': 'Which migrations have run; the API reads it to say whether it is ready.',
  'public.rate_buckets': 'What has been spent of limits; ids and addresses, nothing that a client has.',
  'public.sign_in_attempts': 'Hashes of accounts, existing or not, with no link to a person.',
  ...Object.fromEntries(
    [
      'bam',
      'instance',
      'job',
      'job_common',
      'job_dependency',
      'queue',
      'queue_stats',
      'queue_stats_<day>',
      'schedule',
      'subscription',
      'version',
      'warning',
    ].map((table) => [`jobs.${table}`, 'The queue’s own; read by the worker, by no page of a client.']),
  ),
};

/** Policies and functions that may name a role of a person, and why; all others ask the table of permissions. */
export const NAMING_ROLES: Readonly<Record<string, string>> = {
  'function app.reach_of':
    'It is the table of permissions itself; `permissions.test.ts` compares it with the domain’s.',
  'function app.staff_of':
    'It reads as the admin does, of clients that who asks may see; it asks nobody’s role.',
  'function app.comes_from_provider':
    'A fact about the person: a company’s provider makes people of a client only.',
};

/** Functions that work with their owner's rights, why, and whether the API calls them itself. */
export const DEFINERS: Readonly<Record<string, { readonly why: string; readonly called: boolean }>> = {
  'app.chain_audit_entry': {
    why: 'The trigger that numbers and hashes the trail: who appends must be able to choose neither.',
    called: false,
  },
  'app.end_access': {
    why: 'Who removes a person ends what that person came in with, and may read none of it. It asks who is asking.',
    called: true,
  },
  'app.recipient_of_failed_mail': {
    why: 'Who runs the portal reads to whom a mail goes that was not delivered, and nothing of what it says. It asks who is asking.',
    called: true,
  },
  'app.shut_out_of': {
    why: 'Who manages a client’s people is told who of them gets in, and may read none of its settings. It asks who is asking.',
    called: true,
  },
  'app.end_other_tokens': {
    why: 'Who makes the company’s provider the only way in ends the API tokens of others, and may read none. It asks who is asking.',
    called: true,
  },
};

/** What `portal_api` may do with each relation; a column in brackets is the only one that it may. */
export const GRANTS: Readonly<Record<string, string>> = {
  'public.api_tokens': 'insert, select, update(last_used_at, revoked_at)',
  'public.audit_entries': 'insert, select',
  'public.booking_events': 'insert, select',
  'public.booking_requests': 'insert, select',
  'public.booking_states': 'select',
  'public.bookings': 'insert, select',
  'public.client_staff': 'delete, insert, select',
  'public.client_billing':
    'insert, select, update(city, country, email, order_number_required, order_reference, postcode, revision, siret, street, street_more)',
  'public.client_contacts':
    'delete, insert, select, update(email, job_title, name, phone, purposes, revision)',
  'public.clients':
    'insert, select, update(city, country, legal_form, legal_name, name, postcode, revision, siren, street, street_more, vat_number, vat_regime)',
  'public.closures': 'select',
  'public.company_exports':
    'insert, select, update(attempts, expires_at, file_id, moved_at, percent, ready_at, sha256, size, state, step)',
  'public.contract_instalments': 'insert, select',
  'public.contract_notices': 'insert, select',
  'public.contract_numbers': 'usage',
  'public.contract_options': 'insert, select',
  'public.contract_standings':
    'insert, select, update(as_of, ends_on, last_notice_date, notice_on, renews_on, status)',
  'public.contract_terms': 'insert, select',
  'public.contracts': 'insert, select',
  'public.credit_accounts': 'insert, select, update(revision)',
  'public.credit_adjustments': 'select',
  'public.credit_lots': 'insert, select',
  'public.credit_projections':
    'insert, select, update(anniversary, as_of, computed_at, delivered, expired, forecast, granted, lapsing_soon, next_expiry_half_days, next_expiry_on, next_expiry_usable_from, other_lots, overdrawn, pace_difference_bp, pace_status, period_delivered, period_granted, period_planned, planned, remaining, revision, running_lots, soon_expiries)',
  'public.demonstration_people': 'select',
  'public.invitations':
    'insert, select, update(accepted_at, accepted_by, expires_at, link_hash, sendings, sent_at, withdrawn_at, withdrawn_by)',
  'public.known_devices': 'delete, insert, select, update(expires_at)',
  'public.mails':
    'delete, insert, select, update(attempts, delivered_at, html_body, last_attempt_at, subject, text_body)',
  'public.entitlement_uses': 'insert, select',
  'public.clusters':
    'insert, select, update(distribution, name, nodes, region, retired_on, revision, version)',
  'public.decision_ticks': 'insert, select',
  'public.documents': 'delete, insert, select',
  'public.entitlement_lots': 'insert, select',
  'public.files': 'delete, insert, select',
  'public.migrations': 'select',
  'public.notification_choices': 'insert, select, update(in_app, mail)',
  'public.notifications': 'delete, insert, select, update(read_at)',
  'public.offer_withdrawals': 'insert, select',
  'public.offers': 'insert, select',
  'public.order_confirmations': 'insert, select',
  'public.passkey_challenges': 'delete, insert, select',
  'public.passkeys': 'delete, insert, select, update(backed_up, counter, last_used_at, name)',
  'public.password_reset_requests': 'delete, insert, select',
  'public.password_resets': 'delete, insert, select, update(used_at)',
  'public.passwords': 'insert, select, update(hash, set_at)',
  'public.people':
    'insert(client_id, created_at, email, id, language, name, role), select, update(deactivated_at, language, last_signed_in_at, name, role)',
  'public.price_revisions': 'insert, select',
  'public.quote_numbers': 'usage',
  'public.quote_steps': 'insert, select',
  'public.quotes': 'insert, select',
  'public.rate_buckets': 'delete, insert, select, update',
  'public.recovery_codes': 'delete, insert, select, update(used_at)',
  'public.sessions': 'delete, insert, select, update(device_hash, idle_until)',
  'public.sign_in_attempts': 'delete, insert, select',
  'public.sign_in_policies': 'insert, select, update',
  'public.sso_connection_versions': 'usage',
  'public.sso_connections': 'delete, insert, select, update',
  'public.sso_domains': 'delete, insert, select',
  'public.sso_identities': 'delete, insert, select, update(came_under)',
  'public.sso_sign_ins': 'delete, insert, select',
  'public.totp_factors': 'delete, insert, select, update',
  'public.work_steps': 'insert, select',
};

/** Tables of facts: appended to by the API, changed by nobody. */
export const APPEND_ONLY = [
  'public.audit_entries',
  'public.booking_events',
  'public.booking_requests',
  'public.bookings',
  'public.contract_instalments',
  'public.contract_notices',
  'public.contract_options',
  'public.contract_terms',
  'public.credit_adjustments',
  'public.credit_lots',
  'public.decision_ticks',
  'public.entitlement_lots',
  'public.entitlement_uses',
  'public.offer_withdrawals',
  'public.offers',
  'public.price_revisions',
  'public.order_confirmations',
  'public.quote_steps',
  'public.quotes',
  'public.work_steps',
];
