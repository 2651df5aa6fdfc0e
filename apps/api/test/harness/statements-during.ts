import pg from 'pg';

/** By which the connection that listens sees whether it is still there, whatever is asked meanwhile. */
const SIGN_OF_LIFE = 'select 1';

/** The statements that the API sends while `work` runs, in order. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const query = import.meta.jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    for (const [statement] of query.mock.calls as unknown[][]) statements.push(textOf(statement));
  } finally {
    query.mockRestore();
  }
  return statements.filter((statement) => statement !== SIGN_OF_LIFE);
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}
