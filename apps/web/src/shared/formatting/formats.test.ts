import { basisPoints, cents, civilDate, halfDays, instant } from '@akouendy/domain';
import { formatsIn } from './formats.ts';

/** Figures never break across lines; the tests write a plain space for the no-break one. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const today = civilDate('2026-11-20');
const fr = formatsIn('fr', today);
const en = formatsIn('en', today);

describe('the size of a file', () => {
  it.each([
    [1, '1 octet', '1 byte'],
    [999, '999 octets', '999 bytes'],
    [34_400, '34 ko', '34 kB'],
    [1_250_000, '1,3 Mo', '1.3 MB'],
    [20_971_520, '21 Mo', '21 MB'],
  ])('%d', (bytes, french, english) => {
    const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(spaced(formatsIn('fr', null).fileSize(bytes))).toBe(french);
    expect(spaced(formatsIn('en', null).fileSize(bytes))).toBe(english);
  });
});

describe('money, rates and times', () => {
  const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it.each([
    [450_000, '4 500 €', '€4,500'],
    [123_456, '1 234,56 €', '€1,234.56'],
    [50, '0,50 €', '€0.50'],
  ])('%d cents', (amount, french, english) => {
    expect([fr, en].map(({ money }) => spaced(money(cents(amount))))).toEqual([french, english]);
  });

  it('writes a rate with no more decimals than it has', () => {
    expect([2500, 9990].map((each) => spaced(fr.rate(basisPoints(each))))).toEqual(['25 %', '99,9 %']);
    expect(en.rate(basisPoints(9990))).toBe('99.9%');
  });

  it('has a true minus sign in every number below zero', () => {
    const written = [
      fr.money(cents(-123_456)),
      en.money(cents(-50)),
      fr.rate(basisPoints(-250)),
      en.signedRate(basisPoints(-100)),
      fr.roundedBy(-2000),
      fr.days(-3),
      fr.points(basisPoints(-1590)),
    ];
    expect(written.map(spaced)).toEqual(['−1 234,56 €', '−€0.50', '−2,5 %', '−1%', '−0,2', '−1,5 j', '−15']);
  });

  it('writes differences with their sign, and none for nothing', () => {
    expect([1290, 99, 0, -99].map((each) => fr.points(basisPoints(each)))).toEqual(['+12', '0', '0', '0']);
    expect([4000, -4000].map(en.roundedBy)).toEqual(['+0.4', '−0.4']);
  });

  it('counts minutes in hours from one on', () => {
    expect([30, 60, 90, 2880].map((each) => spaced(fr.minutes(each)))).toEqual([
      '30 min',
      '1 h',
      '1 h 30 min',
      '48 h',
    ]);
  });
});

describe('days', () => {
  it.each([
    [0, '0 j', '0 d'],
    [1, '0,5 j', '0.5 d'],
    [2, '1 j', '1 d'],
    [25, '12,5 j', '12.5 d'],
  ])('writes %i half-days as %s and %s', (count, french, english) => {
    expect(plain(fr.days(halfDays(count)))).toBe(french);
    expect(plain(en.days(halfDays(count)))).toBe(english);
  });

  it('keeps the figure and its unit on one line', () => {
    expect(fr.days(halfDays(5))).toBe('2,5\u00a0j');
  });

  it('writes a change with its sign, a true minus among them', () => {
    expect([3, 0, -3].map((change) => plain(fr.signedDays(change)))).toEqual(['+1,5 j', '0 j', '−1,5 j']);
  });
});

describe('dates', () => {
  const monday = civilDate('2026-04-06');
  const first = civilDate('2026-05-01');

  it('writes a date in full and without what is plain', () => {
    expect(plain(fr.date(monday))).toBe('lun. 6 avr. 2026');
    expect(plain(en.date(monday))).toBe('Mon 6 Apr 2026');
    expect(plain(fr.longDate(monday))).toBe('lundi 6 avril 2026');
    expect(plain(en.longDate(monday))).toBe('Monday 6 April 2026');
    expect(plain(fr.shortDate(monday))).toBe('lun. 6 avr.');
    expect(fr.monthAndYear(monday)).toBe('avril 2026');
    expect(en.monthAndYear(monday)).toBe('April 2026');
  });

  it('writes the year of a short date only where it is not the present one', () => {
    const far = civilDate('2027-01-13');
    expect([fr.shortDay(far), fr.shortDate(far), en.shortDay(far)].map(plain)).toEqual([
      '13 janv. 2027',
      'mer. 13 janv. 2027',
      '13 Jan 2027',
    ]);
    expect(plain(fr.shortDay(civilDate('2025-12-31')))).toBe('31 déc. 2025');
    expect([fr.shortDay(monday), fr.shortDate(monday)].map(plain)).toEqual(['6 avr.', 'lun. 6 avr.']);
    expect([fr.otherYear(far), fr.otherYear(monday)]).toEqual(['2027', null]);
    expect(plain(formatsIn('fr', null).shortDay(far))).toBe('13 janv.');
  });

  it('writes a period with its year once, or twice across a new year', () => {
    expect(plain(fr.period(civilDate('2026-03-16'), civilDate('2026-04-17')))).toBe('16 mars – 17 avr. 2026');
    expect(plain(en.period(civilDate('2026-11-30'), civilDate('2027-01-01')))).toBe(
      '30 Nov 2026 – 1 Jan 2027',
    );
  });

  it('says the first of a month as each language does', () => {
    expect(plain(fr.date(first))).toBe('ven. 1er mai 2026');
    expect(plain(en.date(first))).toBe('Fri 1 May 2026');
  });

  it.each(['1969-12-31', '2026-03-29', '2026-10-25', '2028-02-29'])(
    'shows %s as that very day, whatever the clocks do on it',
    (day) => {
      expect(plain(fr.shortDay(civilDate(day))).split(' ')[0]).toBe(String(Number(day.slice(8))));
    },
  );
});

describe('times', () => {
  it('names whole hours', () => {
    expect([0, 9, 12, 18, 24].map((hour) => plain(en.hour(hour)))).toEqual([
      '12 am',
      '9 am',
      '12 pm',
      '6 pm',
      '12 am',
    ]);
    expect(plain(fr.hour(18))).toBe('18 h');
  });

  it('shows an instant on the clock in Paris, summer and winter', () => {
    expect(plain(fr.dateTime(instant('2026-04-03T16:00:00Z')))).toBe('ven. 3 avr. 2026, 18:00');
    expect(plain(fr.time(instant('2026-01-05T08:05:00Z')))).toBe('09:05');
    expect(plain(en.time(instant('2026-04-03T12:05:00Z')))).toBe('2:05 pm');
  });

  it('takes the date that Paris shows, not the one of UTC', () => {
    expect(plain(en.dateTime(instant('2026-03-31T22:30:00Z')))).toBe('Wed 1 Apr 2026, 12:30 am');
  });
});
