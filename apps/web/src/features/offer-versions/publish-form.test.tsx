import { civilDate } from '@akouendy/domain';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { PublishForm } from './publish-form.tsx';

const DRAFT = {
  basedOn: '2025-01',
  earliest: civilDate('2026-03-10'),
  last: civilDate('2027-03-10'),
  figures: [
    {
      place: 'run.plans.STANDARD.monthlyPrice',
      name: 'RUN_PRICE',
      kind: 'PRICE',
      item: { fr: 'Standard', en: 'Standard' },
      value: 90_000,
    },
  ],
  clauses: [],
} as unknown as OfferDraftFragment;

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const price = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^RUN Standard/ });

/** The form with another price, in front of an API that knows a newer version, and what it was sent. */
function open() {
  const sent: unknown[] = [];
  renderPortal(
    <PublishForm draft={DRAFT} onPublished={() => undefined} onOutdated={() => undefined} />,
    (_, { input }) => {
      sent.push(input);
      return { publishOffer: { __typename: 'OfferOutdated', latest: '2026-02' } };
    },
  );
  fill(price(), '950,50');
  return sent;
}

describe('a version that is about to be published', () => {
  it('says from which price to which, and that it is final from today on; left, nothing is sent or lost', async () => {
    const sent = open();
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
    open();
    fill(screen.getByLabelText('Offerte à partir du'), '2026-04-01');
    await click('Publier la version');
    expect((await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ')).toContain(
      'à partir du mercredi 1er avril 2026. Elle peut être retirée avant ce jour',
    );
  });
});
