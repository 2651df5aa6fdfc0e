import type { CivilDate } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import {
  figureChanges,
  figuresOf,
  firstPublishingDay,
  lastPublishingDay,
  reviseOffer,
  versionName,
  type OfferFigure,
  type OfferRule,
  type ReviseRefusal,
} from '@akouendy/domain/catalogue/versions';
import {
  clausesOf,
  longestClause,
  reviseWords,
  staleClauses,
  type Clause,
  type OfferWords,
  type Words,
} from '@akouendy/domain/catalogue/words';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { findVersions, lockOffers, type StoredVersion } from '../persistence/find-versions.ts';
import { insertOffer } from '../persistence/insert-offer.ts';

/** What an administrator changes of the newest version. */
export interface PublishCommand {
  readonly idempotencyKey: string;
  /** The version that was looked at. */
  readonly basedOn: string;
  readonly publishedOn: CivilDate;
  readonly figures: readonly { readonly place: string; readonly value: number }[];
  readonly clauses: readonly ({ readonly place: string } & Words)[];
}

/** What became of it. */
export type PublishOutcome =
  | { readonly kind: 'PUBLISHED'; readonly version: string }
  | InvalidField
  | { readonly kind: 'OUTDATED'; readonly latest: string }
  | { readonly kind: 'TOO_EARLY'; readonly earliest: CivilDate }
  | { readonly kind: 'TOO_LATE'; readonly last: CivilDate }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'INCONSISTENT'; readonly rule: OfferRule; readonly places: readonly string[] }
  | { readonly kind: 'STALE'; readonly stale: readonly StaleFigure[] };

/** A figure that would change, and a clause that would go on stating it as it was. */
export interface StaleFigure {
  readonly figure: OfferFigure;
  readonly clause: Clause;
}

const MOST_CHANGES = 200;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/**
 * Publishes a new version of the offer from the newest one: both together, or neither, if two do it at once. Contracts
 * keep the version that they were signed under.
 */
@Injectable()
export class PublishOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(command: PublishCommand): Promise<PublishOutcome> {
    const problem = problemOf(command);
    if (problem !== null) return problem;
    return this.unitOfWork.write(async (db) => {
      await lockOffers(db);
      return this.publish(db, command);
    });
  }

  private async publish(db: Database, command: PublishCommand): Promise<PublishOutcome> {
    const versions = await findVersions(db);
    const done = versions.find(({ idempotencyKey }) => idempotencyKey === command.idempotencyKey);
    const latest = versions.find(({ isWithdrawn }) => !isWithdrawn);
    if (done !== undefined) {
      // A wish whose version was withdrawn since is no new wish, and neither is another one under its key.
      return done.isWithdrawn || !holds(done, command)
        ? { kind: 'OUTDATED', latest: latest?.offer.version ?? '' }
        : { kind: 'PUBLISHED', version: done.offer.version };
    }
    if (latest?.offer.version !== command.basedOn) {
      return { kind: 'OUTDATED', latest: latest?.offer.version ?? '' };
    }
    const today = this.clock.today();
    const earliest = firstPublishingDay(latest.offer.publishedOn, today);
    if (command.publishedOn < earliest) return { kind: 'TOO_EARLY', earliest };
    const last = lastPublishingDay(today);
    if (command.publishedOn > last) return { kind: 'TOO_LATE', last };
    const version = versionName(command.publishedOn, new Set(versions.map(({ offer }) => offer.version)));
    return this.append(db, command, latest, version);
  }

  private async append(
    db: Database,
    { idempotencyKey, publishedOn, figures, clauses }: PublishCommand,
    latest: StoredVersion,
    version: string,
  ): Promise<PublishOutcome> {
    const changes = new Map(figures.map(({ place, value }) => [place, value]));
    const revised = reviseOffer(latest.offer, changes, { version, publishedOn });
    if (!revised.ok) return outcomeOf(revised.refusal);
    const known = new Map(clausesOf(latest.words).map(({ place, words }) => [place, words]));
    const foreign = clauses.find(({ place }) => !known.has(place));
    if (foreign !== undefined) return invalidField(`clauses.${foreign.place}`, 'NOT_ALLOWED');
    const said = new Map(clauses.map(({ place, fr, en }) => [place, { fr: fr.trim(), en: en.trim() }]));
    const stale = staleFigures(latest, revised.value, said);
    if (stale.length > 0) return { kind: 'STALE', stale };
    const words = reviseWords(latest.words, said, version);
    if (isSame(latest, revised.value, words)) return { kind: 'UNCHANGED' };
    const id = newId();
    await insertOffer(
      (sql, parameters) => db.query(sql, parameters),
      { id, offer: revised.value, words, author: currentActor().personId, idempotencyKey },
      this.clock.now(),
    );
    await this.audit.record(db, {
      action: 'offer.published',
      objectType: 'offer',
      objectId: id,
      clientId: null,
      detail: { version, publishedOn },
      change: { before: figuresAt(latest.offer, changes), after: Object.fromEntries(changes) },
    });
    return { kind: 'PUBLISHED', version };
  }
}

function problemOf({ figures, clauses }: PublishCommand): InvalidField | null {
  if (figures.length > MOST_CHANGES) return invalidField('figures', 'TOO_MANY');
  if (clauses.length > MOST_CHANGES) return invalidField('clauses', 'TOO_MANY');
  for (const { place, fr, en } of clauses) {
    for (const [language, text] of Object.entries({ fr, en })) {
      const field = `clauses.${place}.${language}`;
      if (text.trim() === '') return invalidField(field, 'REQUIRED');
      if (text.trim().length > longestClause(place)) return invalidField(field, 'TOO_LONG');
      if (UNPRINTABLE.test(text)) return invalidField(field, 'INVALID_CHARACTER');
    }
  }
  return null;
}

function staleFigures(
  { offer, words }: StoredVersion,
  revised: Offer,
  said: ReadonlyMap<string, Words>,
): StaleFigure[] {
  const changes = new Map(figureChanges(offer, revised).map((figure) => [figure.place, figure]));
  return staleClauses(words, [...changes.keys()], said).flatMap(({ figure: place, clause }) => {
    const figure = changes.get(place);
    return figure === undefined ? [] : [{ figure, clause }];
  });
}

function outcomeOf(refusal: ReviseRefusal): PublishOutcome {
  if (refusal.kind === 'NO_SUCH_FIGURE') return invalidField(`figures.${refusal.place}`, 'NOT_ALLOWED');
  if (refusal.kind === 'OUT_OF_RANGE') return invalidField(`figures.${refusal.place}`, 'OUT_OF_RANGE');
  return { kind: 'INCONSISTENT', rule: refusal.kind, places: refusal.places };
}

function isSame(latest: StoredVersion, offer: Offer, words: OfferWords): boolean {
  const { version, publishedOn } = latest.offer;
  return (
    JSON.stringify({ ...offer, version, publishedOn }) === JSON.stringify(latest.offer) &&
    JSON.stringify({ ...words, version }) === JSON.stringify(latest.words)
  );
}

/** Whether the version is of the day of the command and says all that it asks for. */
function holds({ offer, words }: StoredVersion, { publishedOn, figures, clauses }: PublishCommand): boolean {
  const values = new Map(figuresOf(offer).map(({ place, value }) => [place, value]));
  const said = new Map(clausesOf(words).map((each) => [each.place, each.words]));
  return (
    offer.publishedOn === publishedOn &&
    figures.every(({ place, value }) => values.get(place) === value) &&
    clauses.every(
      ({ place, fr, en }) => said.get(place)?.fr === fr.trim() && said.get(place)?.en === en.trim(),
    )
  );
}

function figuresAt(offer: Offer, changes: ReadonlyMap<string, number>): Record<string, unknown> {
  return Object.fromEntries(
    figuresOf(offer)
      .filter(({ place }) => changes.has(place))
      .map(({ place, value }) => [place, value]),
  );
}
