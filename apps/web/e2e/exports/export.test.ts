import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const run = promisify(execFile);
const { visit, takeErrors } = useBrowser();

describe('all that the portal holds on a company', () => {
  it('is asked for by its admin, watched, downloaded, opened and verified', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await follow(page, 'Tout exporter');
    await page.getByRole('heading', { level: 1, name: 'Tout exporter' }).waitFor();
    await page.getByText('Aucun export pour l’instant').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'export-none');

    // A double click is one wish.
    await page.getByRole('button', { name: 'Préparer l’export' }).dblclick();
    const link = page.getByRole('link', { name: /^Télécharger l’archive/ });
    await link.waitFor({ timeout: 60_000 });
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'export-ready');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^export-\d{4}-\d\d-\d\d\.zip$/);

    const folder = await mkdtemp(join(tmpdir(), 'portal-e2e-export-'));
    try {
      await run('unzip', ['-q', await download.path(), '-d', folder]);
      await run('sha256sum', ['--strict', '--quiet', '-c', 'SHA256SUMS'], { cwd: folder });
      const company = JSON.parse(await readFile(join(folder, 'data/company.jsonl'), 'utf8')) as object;
      expect(company).toHaveProperty('name');
      expect(await readFile(join(folder, 'LISEZMOI.md'), 'utf8')).toContain(
        'Tout ce que le portail AKOUENDY',
      );
    } finally {
      await rm(folder, { recursive: true });
    }

    await page.getByRole('button', { name: /^Notifications, \d+ non lue/u }).click();
    await page
      .getByRole('dialog')
      .getByText(/L’export demandé par .* est prêt$/)
      .waitFor();
  });

  it('is the affair of nobody who only works with it', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    expect(await page.getByRole('link', { name: 'Tout exporter' }).count()).toBe(0);
    await page.goto('/entreprise/export');
    await page.getByText('Cette page ne vous est pas ouverte').waitFor();
    expect((await page.request.get('/exports/00000000-0000-4000-8000-000000000000')).status()).toBe(403);
    takeErrors();
  });

  it.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'dark'],
  ] as const)('can be read on a %s, %s', async (device, scheme) => {
    const page = await visit({ device, scheme });
    await enterAs(page, 'Administrateur');
    await page.goto('/entreprise/export');
    await page.getByRole('heading', { level: 1, name: 'Tout exporter' }).waitFor();
    await page.getByRole('button', { name: /^Préparer/ }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, `export-${device}-${scheme}`, true);
  });
});
