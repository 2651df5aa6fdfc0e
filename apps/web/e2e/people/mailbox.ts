import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const MAILS = '{ portal { demonstration { mails(first: 50) { nodes { toAddress text } } } } }';

interface Mail {
  readonly toAddress: string;
  readonly text: string;
}

/** The path of the link in the newest mail to `address`, which is waited for: the demonstration keeps its mails. */
export async function linkIn(page: Page, address: string): Promise<string> {
  for (let waited = 0; waited < 60; waited += 1) {
    const mail = (await mails(page)).find(({ toAddress }) => toAddress === address);
    const link = /https?:\/\/\S+#[\w-]{43}/.exec(mail?.text ?? '')?.[0];
    if (link !== undefined) return link.slice(new URL(link).origin.length);
    await wait(250);
  }
  throw new Error(`No mail with a link has reached ${address}`);
}

async function mails(page: Page): Promise<readonly Mail[]> {
  const answer = await page.evaluate(async (query) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as unknown;
  }, MAILS);
  const { data } = answer as { data: { portal: { demonstration: { mails: { nodes: Mail[] } } } } };
  return data.portal.demonstration.mails.nodes;
}
