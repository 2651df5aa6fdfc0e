import { civilDate } from '@akouendy/domain';
import { generate } from '../src/portfolio/generate.ts';

describe('a generated portfolio', () => {
  const today = civilDate('2026-03-10');
  const { managerId, tables } = generate({ clients: 20, bookingsOfClient: 15 }, today);
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];

  it('has as many clients, contracts and bookings as asked for, all of one account manager', () => {
    expect(rowsOf('clients')).toHaveLength(20);
    expect(rowsOf('contracts')).toHaveLength(60);
    expect(rowsOf('contract_terms')).toHaveLength(60);
    expect(rowsOf('bookings')).toHaveLength(300);
    expect(rowsOf('client_staff').every(([, person]) => person === managerId)).toBe(true);
    expect(new Set(rowsOf('clients').map(([, name]) => name)).size).toBe(20);
  });

  it('gives a row for each of its columns, and work that is done before the day and planned after it', () => {
    for (const { columns, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    const delivered = new Set(
      rowsOf('booking_events').flatMap(([, booking, status]) => (status === 'DELIVERED' ? [booking] : [])),
    );
    for (const [id, , , , date] of rowsOf('bookings')) {
      expect(delivered.has(id ?? null)).toBe(String(date) < today);
    }
  });
});
