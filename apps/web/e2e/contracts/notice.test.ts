import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { personNamed } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit } = useBrowser();

/** Portals of their own are started, on other days. */
const PATIENCE_MS = 240_000;

/** The portal on a day after the demonstration of the journeys' day was loaded, alone: notice is for good. */
async function onAnotherDay(clock: string, journey: (portal: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'portal-notice-'));
  try {
    await (await startPortal({ data })).stop();
    const portal = await startPortal({ data, clock });
    await journey(portal.address).finally(portal.stop);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

describe('notice to a contract that was signed on 13 October 2025', () => {
  it.each([
    {
      what: 'on the last possible day ends it with its term',
      clock: '2026-07-13T15:00:00+02:00',
      says: 'lundi 13 juillet 2026, c’est aujourd’hui',
      step: 'Le préavis est donné à temps',
      lastDay: 'lundi 12 octobre 2026',
    },
    {
      what: 'one day later ends it with the next term',
      clock: '2026-07-14T00:30:00+02:00',
      says: 'lundi 13 juillet 2026 est passé',
      step: 'une période de plus court à partir du mardi 13 octobre 2026',
      lastDay: 'mardi 12 octobre 2027',
    },
  ])(
    '$what',
    async ({ clock, says, step, lastDay }) => {
      await onAnotherDay(clock, async (portal) => {
        const page = await visit({ portal, path: '/contrats' });
        await typePassword(page, personNamed('Claire Fontaine'));
        await isIn(page);
        await page.getByRole('link', { name: 'RUN Standard' }).click();
        await page.getByText(says).waitFor();
        await page.getByRole('button', { name: 'Résilier…' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(`Dernier jour du contrat : ${lastDay}`).waitFor();
        await dialog.getByText(step).waitFor();
        expect(await seriousBarriers(page)).toEqual([]);
        await picture(page, `notice-${clock.slice(0, 10)}`);
        await dialog.getByRole('button', { name: 'Résilier', exact: true }).dblclick();
        await dialog.waitFor({ state: 'hidden' });
        await page.getByRole('heading', { name: 'Résiliation' }).waitFor();
        await page.getByText('Résilié', { exact: true }).waitFor();
        await page.reload();
        await page.getByRole('heading', { name: 'Résiliation' }).waitFor();
        await page.getByText(lastDay, { exact: true }).waitFor();
        expect(await page.getByRole('button', { name: 'Résilier…' }).count()).toBe(0);
        await page.getByText('Réversibilité comprise').waitFor();
        expect(await seriousBarriers(page)).toEqual([]);
        await picture(page, `notice-given-${clock.slice(0, 10)}`, true);
        await page.context().close();
      });
    },
    PATIENCE_MS,
  );
});
