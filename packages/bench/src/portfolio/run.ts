/** Prints the portfolio's page beside its limit: of ten clients, then of a thousand; exits with 1 when one is over. */
import { cpus } from 'node:os';
import { measurePortfolio } from './measure-portfolio.ts';

/** The page beside one hand-written statement that reads the same stored figures. */
const MOST_TIMES = 60;

const [small, large] = [
  await measurePortfolio({ clients: 10, bookingsOfClient: 150 }, 30),
  await measurePortfolio({ clients: 1000, bookingsOfClient: 150 }, 30),
];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log(
  '| clients | bookings | page ÷ one statement | statements | page, ms | one statement, ms | first page of a day, ms |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const { clients, bookings, firstPage, page, byHand, statements } of [small, large]) {
  const times = (page / byHand).toFixed(1);
  console.log(
    `| ${clients} | ${bookings} | ${times} | ${statements} | ${page.toFixed(1)} | ${byHand.toFixed(1)} | ${firstPage.toFixed(0)} |`,
  );
}
if (small.statements !== large.statements || large.page / large.byHand > MOST_TIMES) process.exitCode = 1;
