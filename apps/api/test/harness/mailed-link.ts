import type { TestDatabase } from './test-database.ts';

/** The key of the link in the newest mail to `address`, which no worker has delivered yet. */
export async function mailedKey(database: TestDatabase, address: string): Promise<string> {
  const [mail] = await database.query<{ text: string }>(
    'select text_body as text from mails where to_address = $1 order by created_at desc, id desc limit 1',
    [address],
  );
  return keyIn(mail?.text);
}

/** The key of the link in a mail's text. */
export function keyIn(text: string | undefined): string {
  const key = /#([\w-]{43})/.exec(text ?? '')?.[1];
  if (key === undefined) throw new Error('The mail has no link');
  return key;
}
