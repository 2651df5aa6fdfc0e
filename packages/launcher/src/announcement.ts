import type { SignInUser } from './prepare.ts';

const HEADINGS = ['role', 'name', 'client', 'e-mail', 'password'] as const;

/** The lines that greet the person: the address, and who can sign in to the demonstration. */
export function announcement(address: string, users: readonly SignInUser[]): string {
  const lines = ['', `  The AKOUENDY portal is open at ${address}`, ''];
  if (users.length > 0) lines.push('  Sign in to the demonstration as', '', ...table(users), '');
  lines.push('  Ctrl-C stops everything; the data is kept.', '');
  return lines.join('\n');
}

function table(users: readonly SignInUser[]): string[] {
  const rows = [
    HEADINGS,
    ...users.map((user) => [user.role, user.name, user.client ?? '', user.email, user.password]),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [heading, ...body] = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('───')}`;
  return [heading ?? '', rule, ...body];
}
