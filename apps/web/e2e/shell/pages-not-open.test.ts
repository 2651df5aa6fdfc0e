import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { enterAs } from '../harness/people.ts';

const { visit, takeErrors } = useBrowser();

/** What a member of a client's team may come to by a link, and may not open. */
const NOT_OPEN = [
  '/entreprise/journal',
  '/entreprise/personnes',
  '/entreprise/export',
  '/portefeuille',
  '/portefeuille/decisions',
  '/clients/nouveau',
  '/administration/journal',
  '/administration/taches',
];

/** The API refuses what it is asked for nevertheless, which the browser says too. */
const REFUSED = /Your role does not allow this|status of 403/;

/** Those of which the portal asks nothing, since it knows that the role does not open them. */
const NOT_ASKED = ['/devis', '/devis/4c8b1de2-7a1f-4d0e-9a52-0d6f3f6f2a11'];

describe('a page that a role does not open', () => {
  it('says so, the same way whichever it is, and where one has come to', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    for (const path of NOT_OPEN) {
      await page.goto(path);
      await page
        .getByText('Cette page ne vous est pas ouverte')
        .or(page.getByText('Bonjour'))
        .first()
        .waitFor();
      const shown = await page.getByText('Cette page ne vous est pas ouverte').isVisible();
      expect({ path: new URL(page.url()).pathname, shown }).toEqual({ path, shown: true });
    }
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'page-not-open');
    expect(takeErrors().filter((error) => !REFUSED.test(error))).toEqual([]);
  }, 60_000);

  it('is not asked for where the role tells before', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    for (const path of NOT_ASKED) {
      await page.goto(path);
      await page.getByText('Cette page ne vous est pas ouverte').waitFor();
      expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0);
    }
    expect(takeErrors()).toEqual([]);
  }, 60_000);
});
