import { isSiren, isSiret } from './company-number.ts';
import { readVatNumber, vatSchemeOf, type VatNumber } from './vat-number.ts';

describe('the numbers of a company', () => {
  it.each(['732829320', '552081317', '356000000'])('%s is a SIREN', (text) => {
    expect(isSiren(text)).toBe(true);
  });

  it.each(['732829321', '73282932', '7328293200', '732 829 320', 'A32829320', '', '372829320'])(
    '"%s" is none',
    (text) => {
      expect(isSiren(text)).toBe(false);
    },
  );

  it.each(['73282932000074', '35600000000048', '35600000049837'])('%s is a SIRET', (text) => {
    expect(isSiret(text)).toBe(true);
  });

  it.each(['73282932000075', '35600000049838', '7328293200007', '73282932100074'])('"%s" is none', (text) => {
    expect(isSiret(text)).toBe(false);
  });
});

describe('a VAT number', () => {
  it.each([
    ['FR40303265045', 'FR40303265045'],
    ['fr 23 334 175 221', 'FR23334175221'],
    ['FR K7 399.859.412', 'FRK7399859412'],
    ['FR4Z123456782', 'FR4Z123456782'],
    ['DE136695976', 'DE136695976'],
    ['BE 0428.759.497', 'BE0428759497'],
    ['EL094259216', 'EL094259216'],
    ['NL004495445B01', 'NL004495445B01'],
    ['ESB58378431', 'ESB58378431'],
    ['ATU13585627', 'ATU13585627'],
  ])('%s is read as %s', (text, number) => {
    expect(readVatNumber(text)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['', 'NOT_OF_THE_EU'],
    ['GB980780684', 'NOT_OF_THE_EU'],
    ['GR094259216', 'NOT_OF_THE_EU'],
    ['CHE123456788', 'NOT_OF_THE_EU'],
    ['DE13669597', 'MALFORMED'],
    ['FR403032650451', 'MALFORMED'],
    ['FRO0303265045', 'MALFORMED'],
    ['FR41303265045', 'WRONG_KEY'],
    ['FR84323140391', 'WRONG_KEY'],
    ['FRK8399859412', 'WRONG_KEY'],
  ])('"%s" is refused: %s', (text, refusal) => {
    expect(readVatNumber(text)).toEqual({ ok: false, refusal });
  });
});

describe('how a client is taxed', () => {
  it.each([
    ['FR', null, { ok: true, value: 'FR' }],
    ['MC', null, { ok: true, value: 'FR' }],
    ['GP', null, { ok: true, value: 'FR' }],
    ['RE', 'FR40303265045', { ok: true, value: 'FR' }],
    ['NC', null, { ok: true, value: 'EXPORT' }],
    ['DE', 'DE136695976', { ok: true, value: 'EU_REVERSE_CHARGE' }],
    ['GR', 'EL094259216', { ok: true, value: 'EU_REVERSE_CHARGE' }],
    ['DE', null, { ok: false, refusal: 'VAT_NUMBER_MISSING' }],
    ['DE', 'ATU13585627', { ok: false, refusal: 'VAT_NUMBER_OF_ANOTHER_STATE' }],
    ['CH', null, { ok: true, value: 'EXPORT' }],
    ['GB', null, { ok: true, value: 'EXPORT' }],
  ])('in %s with %s', (country, number, expected) => {
    expect(vatSchemeOf(country, number as VatNumber | null)).toEqual(expected);
  });
});
