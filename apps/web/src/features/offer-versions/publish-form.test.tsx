import { civilDate } from '@akouendy/domain';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { PublishForm } from './publish-form.tsx';

const figure = (place: string, name: string, kind: string, value: number) => ({
  place,
  name,
  kind,
  item: { fr: 'Standard', en: 'Standard' },
  value,
});

const DRAFT = {
  basedOn: '2025-01',
  earliest: civilDate('2026-03-10'),
  last: civilDate('2027-03-10'),
  figures: [
    figure('build.plans.STANDARD.workers', 'BUILD_WORKERS', 'NODES', 5),
    figure('run.plans.STANDARD.monthlyPrice', 'RUN_PRICE', 'PRICE', 90_000),
    figure('run.plans.STANDARD.report', 'RUN_REPORTS', 'REPORTS', 12),
  ],
  clauses: [
    {
      place: 'packs.PRODUCTION_PACK.contents.0.description',
      about: { fr: 'Pack Production, BUILD Standard', en: 'Production pack, BUILD Standard' },
      words: { fr: 'Cluster HA 5 workers', en: 'Cluster of 5 workers' },
      longest: 800,
      figures: ['build.plans.STANDARD.workers'],
    },
  ],
} as unknown as OfferDraftFragment;

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const price = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^RUN Standard/ });

/** The form with another price, in front of an API that knows a newer version, and what it was sent. */
async function open(answer: object = { __typename: 'OfferOutdated', latest: '2026-02' }) {
  const sent: unknown[] = [];
  renderPortal(
    <PublishForm draft={DRAFT} onPublished={() => undefined} onOutdated={() => undefined} />,
    (_, { input }) => {
      sent.push(input);
      return { publishOffer: answer };
    },
  );
  await openPart('RUN : plans');
  fill(price(), '950,50');
  return sent;
}

const partNamed = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const openPart = (name: string) => userEvent.click(partNamed(name));
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('a version that is about to be published', () => {
  it('says from which price to which, and that it is final from today on; left, nothing is sent or lost', async () => {
    const sent = await open();
    await click('Publier la version');
    const dialog = (await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ');
    expect(dialog).toContain('ne pourra plus être retirée');
    expect(dialog).toContain('RUN Standard, tarif par mois900 €950,50 €');
    expect(dialog).toContain('Les contrats signés gardent leur version et leurs prix.');
    await click('Revenir');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(sent).toEqual([]);
    expect(price().value).toBe('950,50');
    await click('Publier la version');
    await click('Confirmer la publication');
    await screen.findByText('La version 2026-02 a été publiée entre-temps');
    expect(sent).toMatchObject([{ basedOn: '2025-01', publishedOn: '2026-03-10' }]);
    expect(price().value).toBe('950,50');
  });

  it('says until when it can be withdrawn when it comes later', async () => {
    await open();
    fill(screen.getByLabelText('Offerte à partir du'), '2026-04-01');
    await click('Publier la version');
    expect((await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ')).toContain(
      'à partir du mercredi 1er avril 2026. Elle peut être retirée avant ce jour',
    );
  });
});

describe('the parts of a version', () => {
  it('are open one at a time, count their changes, and lose nothing when they close', async () => {
    await open();
    await openPart('BUILD : plans et options');
    expect(screen.queryByRole('textbox', { name: /^RUN Standard/ })).toBeNull();
    expect(partNamed('RUN : plans').textContent).toContain('1 changement');
    fill(field('BUILD Standard, workers'), '7');
    expect(partNamed('BUILD').textContent).toMatch(/1 changement.*1 clause à reformuler/);
    await openPart('RUN : plans');
    expect(price().value).toBe('950,50');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'RUN Standard, rapport' }),
      'Hebdomadaire',
    );
    expect(partNamed('RUN : plans').textContent).toContain('2 changements');
  });

  it('open where a clause still states a figure as it was, and nothing is sent before it is said anew', async () => {
    const sent = await open();
    await openPart('BUILD : plans et options');
    fill(field('BUILD Standard, workers'), '7');
    await openPart('RUN : plans');
    await click('Publier la version');
    expect((await screen.findByRole('alert')).textContent.replace(/\s/g, ' ')).toContain(
      '« Pack Production, BUILD Standard » cite « BUILD Standard, workers » : 5 nœuds.',
    );
    fill(field('Pack Production, BUILD Standard (en français)'), 'Cluster HA 7 workers');
    fill(field('Pack Production, BUILD Standard (en anglais)'), 'Cluster of 7 workers');
    await click('Publier la version');
    const dialog = (await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ');
    expect(dialog).toContain('BUILD Standard, workers5 nœuds7 nœuds');
    expect(dialog).toContain('Une clause est reformulée : Pack Production, BUILD Standard.');
    await click('Confirmer la publication');
    await waitFor(() => {
      expect(sent).toMatchObject([
        { figures: [{ value: 7 }, { value: 95_050 }], clauses: [{ fr: 'Cluster HA 7 workers' }] },
      ]);
    });
  });

  it('open where figures break a rule, each of them marked; what was typed stays', async () => {
    const places = ['build.plans.STANDARD.workers'];
    await open({ __typename: 'OfferInconsistent', rule: 'CONTROL_PLANE', places });
    await click('Publier la version');
    await click('Confirmer la publication');
    await screen.findByRole('alert');
    expect(partNamed('BUILD').textContent).toContain('À corriger');
    expect(field('BUILD Standard, workers').getAttribute('aria-invalid')).toBe('true');
    await openPart('RUN : plans');
    expect(price().value).toBe('950,50');
  });
});
