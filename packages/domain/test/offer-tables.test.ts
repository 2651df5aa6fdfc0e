import { OFFER_2025_01 } from '../src/catalogue/index.ts';
import { OFFER_WORDS_2025_01 as words } from '../src/catalogue/words/index.ts';
import {
  centsIn,
  offerTables,
  plainWords,
  PUBLISHED_OFFER,
  type OfferTable,
} from './support/published-offer.ts';

const { build, run, deploy, packs, commitments } = OFFER_2025_01;
const tables = offerTables();

/** The table of the offer whose first column heading and section begin like this. */
function table(section: string, ...columns: string[]): readonly (readonly string[])[] {
  const found = tables.filter(
    (one: OfferTable) =>
      one.section.startsWith(section) && columns.every((name) => one.columns.includes(name)),
  );
  expect(found).toHaveLength(1);
  return found[0]?.rows ?? [];
}

const euros = (cents: number): string => `${(cents / 100).toLocaleString('fr-FR').replace(/\s/g, ' ')} €`;
const days = (least: number, most: number): string =>
  least === most ? `${most} jours` : `${least}-${most} jours`;
const values = <Value>(record: Readonly<Record<string, Value>>): Value[] => Object.values(record);

describe('the catalogue holds the published tables, row by row', () => {
  it('BUILD plans', () => {
    expect(table('2.2', 'Nœuds')).toEqual([
      ...values(build.plans).map((plan, index) => [
        ['Starter', 'Standard', 'Enterprise'][index],
        `${plan.workers}${plan.workersOrMore ? '+' : ''} workers`,
        `${plan.masters === 1 ? '1 master' : `${plan.masters} masters (HA)`}${plan.multiZone ? ' + multi-AZ' : ''}`,
        `${plan.workingDays} jours`,
        euros(plan.price),
      ]),
    ]);
  });

  it('BUILD options', () => {
    expect(table('2.2', 'Option').map(([, price]) => price)).toEqual(
      values(build.options).map((price, index) =>
        price.kind === 'AMOUNT'
          ? `${index === 5 ? '' : '+'}${euros(price.amount)}`
          : `+${price.rate / 100}% du tarif principal`,
      ),
    );
  });

  it('RUN plans', () => {
    const reports = { QUARTERLY: 'Trimestriel', MONTHLY: 'Mensuel', WEEKLY: 'Hebdo' };
    expect(table('3.2', 'Nœuds max').map((row) => row.slice(1))).toEqual(
      values(run.plans).map((plan) => [
        plan.mostNodes?.toString() ?? 'Illimité',
        plan.services.includes('OPERATION') ? '✓' : '',
        plan.services.includes('SECURITY') ? '✓' : '',
        plan.responseMinutes === null
          ? `24/7${plan.dedicatedContact ? ' + dédié' : ''}`
          : `H+${plan.responseMinutes / 60} (JO)`,
        reports[plan.report],
        plan.monthlyPrice === null ? 'Sur devis' : euros(plan.monthlyPrice),
      ]),
    );
    expect(table('3.2', 'Astreinte incluse').map((row) => row[2])).toEqual(
      values(run.plans).map(({ onCallIncluded }) => (onCallIncluded ? 'Oui' : 'Non')),
    );
  });

  it('RUN options', () => {
    expect(table('3.2', 'Plage couverte').map((row) => row[2])).toEqual(
      values(run.onCallOptions).map((price) => `+${euros(price)}`),
    );
    const others = tables.find(({ rows }) => rows[0]?.[0] === 'Cluster additionnel (staging/dev)');
    expect(others?.rows.map(([, price]) => price)).toEqual([
      `+${run.additionalClusterRate / 100}%`,
      `+${euros(run.weeklyMeetingPrice)}`,
    ]);
  });

  it('the support grid and its examples', () => {
    const time = (minutes: number): string => (minutes < 60 ? `${minutes} min` : `${minutes / 60}h`);
    expect(table('Support', 'Temps de réponse').map((row) => row.slice(2))).toEqual(
      values(run.supportGrid).map((target) => [time(target.responseMinutes), time(target.resolutionMinutes)]),
    );
    expect(table('Support', 'Situation').map(([, level]) => level)).toEqual(
      values(words.run.gridExamples).map(({ priority }) => priority),
    );
    expect(
      table('Support', 'Critères de qualification').map(([, criteria]) => criteria?.split(', ').length),
    ).toEqual(
      (['P1', 'P2', 'P3', 'P4'] as const).map((level) => Object.keys(words.run.gridCriteria[level]).length),
    );
  });

  it('application packages', () => {
    expect(table('Forfaits déploiement', 'Complexité').map((row) => row.slice(2))).toEqual(
      values(deploy.applications).map((one) => [
        days(one.fewestWorkingDays, one.mostWorkingDays),
        euros(one.price),
      ]),
    );
    expect(table('Forfaits déploiement', 'Complexité').map((row) => row[1]?.split(' ')[0])).toEqual(
      values(deploy.applications).map(({ fewestServices, mostServices }) =>
        mostServices === null ? `${fewestServices}+` : `${fewestServices}-${mostServices}`,
      ),
    );
  });

  it('régie and DEPLOY packages', () => {
    expect(table('Régie', 'Formule').map(([, price]) => price)).toEqual(
      values(deploy.regie).map(({ price }) => euros(price)),
    );
    expect(table('Forfaits annuels', 'Forfait').map((row) => row.slice(1))).toEqual(
      values(deploy.packages).map((one) => [
        `${one.halfDays / 2} jours`,
        euros(one.price),
        euros(one.dayEquivalentPrice),
      ]),
    );
    const carried = values(deploy.packages).map((one) => (one.halfDays * deploy.carryOver.rate) / 10_000 / 2);
    expect(plainWords(PUBLISHED_OFFER)).toContain(
      `(soit ${String(carried[0]).replace('.', ',')} jours pour DEPLOY 10, ${carried[1]} jours pour DEPLOY 20, ${carried[2]} jours pour DEPLOY 40)`,
    );
  });

  it('pack prices, and what they save', () => {
    const words = plainWords(PUBLISHED_OFFER);
    for (const { price, referencePrice } of [packs.STARTER_PACK, packs.PRODUCTION_PACK]) {
      const reference = referencePrice ?? 0;
      expect(words).toContain(
        `${euros(price)} HT (au lieu de ${euros(reference)}) — Économie : ${euros(reference - price)}`,
      );
    }
    expect(words).toContain(`Sur devis (à partir de ${euros(packs.ENTERPRISE_PACK.price)} HT)`);
  });

  it('commitments', () => {
    expect(table('6.', 'Engagement')).toHaveLength(Object.keys(words.commitments).length);
    expect(table('6.', 'Engagement')[0]?.[1]).toBe(
      `${(commitments.availability / 100).toString().replace('.', ',')}% (hors maintenance planifiée)`,
    );
  });
});

describe('the prices', () => {
  const inCatalogue = new Set(
    JSON.stringify(OFFER_2025_01, null, 1)
      .split('\n')
      .flatMap(
        (line) => /"(?:\w*[pP]rice|amount|EVENING|WEEKEND|HOLIDAYS|FULL)": (\d+)/.exec(line)?.[1] ?? [],
      )
      .map(Number),
  );
  const savings = [packs.STARTER_PACK, packs.PRODUCTION_PACK].map(
    ({ price, referencePrice }) => (referencePrice ?? 0) - price,
  );

  it('that the offer names are all in the catalogue, and the other way round', () => {
    const published = new Set(centsIn(PUBLISHED_OFFER));
    expect([...published].filter((price) => !savings.includes(price)).sort()).toEqual(
      [...inCatalogue].sort(),
    );
    expect(savings.every((saved) => published.has(saved))).toBe(true);
  });
});
