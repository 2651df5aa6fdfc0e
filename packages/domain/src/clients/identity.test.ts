import fc from 'fast-check';
import { readIdentity, type TypedIdentity } from './identity.ts';
import { readBilling } from './billing.ts';
import type { Result } from '../kernel/index.ts';

const PARIS = {
  street: '12 rue des Ateliers',
  streetMore: '',
  postcode: '75011',
  city: 'Paris',
  country: 'FR',
};
const BERLIN = { street: 'Torstraße 1', streetMore: '', postcode: '10119', city: 'Berlin', country: 'DE' };
const GENEVA = { street: 'Rue du Rhône 2', streetMore: '', postcode: '', city: 'Genève', country: 'CH' };

const FRENCH: TypedIdentity = {
  name: 'Atelier',
  legalName: 'Atelier SAS',
  legalForm: 'SAS',
  siren: '732 829 320',
  vatNumber: 'FR 44 732829320',
  address: PARIS,
};

const GERMAN: TypedIdentity = { ...FRENCH, siren: '', vatNumber: 'DE 136 695 976', address: BERLIN };

function problems(read: Result<unknown, readonly { field: string; problem: string }[]>): string[] {
  return read.ok ? [] : read.refusal.map(({ field, problem }) => `${field} ${problem}`);
}

describe('who a company is', () => {
  it.each([
    ['in France', FRENCH, 'FR'],
    ['in Germany', GERMAN, 'EU_REVERSE_CHARGE'],
    ['in Switzerland', { ...FRENCH, siren: '', vatNumber: '', address: GENEVA }, 'EXPORT'],
    [
      'in Monaco',
      { ...FRENCH, siren: '', vatNumber: '', address: { ...PARIS, country: 'MC', postcode: '98000' } },
      'FR',
    ],
    ['in Guadeloupe', { ...FRENCH, address: { ...PARIS, country: 'GP', postcode: '97110' } }, 'FR'],
  ])('%s is taxed as its country and its number say', (_, typed, vatScheme) => {
    expect(readIdentity(typed, null)).toMatchObject({ ok: true, value: { vatScheme } });
  });

  it('is kept without the blanks that people type', () => {
    const typed = {
      ...FRENCH,
      name: '  Atelier  ',
      legalForm: ' ',
      address: { ...PARIS, postcode: '75 011' },
    };
    expect(readIdentity(typed, null)).toEqual({
      ok: true,
      value: {
        name: 'Atelier',
        legalName: 'Atelier SAS',
        legalForm: null,
        siren: '732829320',
        vatNumber: 'FR44732829320',
        vatScheme: 'FR',
        address: { ...PARIS, streetMore: null },
      },
    });
  });

  it.each<[Partial<TypedIdentity>, string[]]>([
    [{ name: ' ', legalName: '' }, ['name REQUIRED', 'legalName REQUIRED']],
    [{ legalName: 'a'.repeat(201) }, ['legalName TOO_LONG']],
    [{ legalName: 'a\u202eb' }, ['legalName INVALID_CHARACTER']],
    [{ siren: '' }, ['siren REQUIRED']],
    [{ siren: '', vatNumber: '', address: { ...PARIS, country: 'RE' } }, ['siren REQUIRED']],
    [{ siren: '732829321' }, ['siren NOT_A_SIREN', 'vatNumber VAT_NUMBER_OF_ANOTHER_COMPANY']],
    [{ siren: '552081317' }, ['vatNumber VAT_NUMBER_OF_ANOTHER_COMPANY']],
    [{ vatNumber: 'FR45732829320' }, ['vatNumber VAT_NUMBER_WRONG_KEY']],
    [{ vatNumber: 'FR4473282932' }, ['vatNumber VAT_NUMBER_MALFORMED']],
    [{ vatNumber: 'GB980780684' }, ['vatNumber VAT_NUMBER_NOT_OF_THE_EU']],
    [{ vatNumber: 'DE136695976' }, ['vatNumber VAT_NUMBER_OF_ANOTHER_STATE']],
    [{ siren: '', address: BERLIN }, ['vatNumber VAT_NUMBER_OF_ANOTHER_STATE']],
    [{ siren: '', vatNumber: '', address: BERLIN }, ['vatNumber REQUIRED']],
    [{ siren: '', address: GENEVA }, ['vatNumber VAT_NUMBER_OF_ANOTHER_STATE']],
    [{ address: { ...PARIS, postcode: '7501' } }, ['address.postcode NOT_A_POSTCODE']],
    [{ address: { ...PARIS, postcode: '' } }, ['address.postcode REQUIRED']],
    [{ address: { ...PARIS, street: '', city: '' } }, ['address.street REQUIRED', 'address.city REQUIRED']],
    [{ vatNumber: '', address: { ...PARIS, country: 'XX' } }, ['address.country NOT_A_COUNTRY']],
    [{ vatNumber: '', address: { ...PARIS, country: '' } }, ['address.country REQUIRED']],
  ])('is refused, all that is wrong at once: %j', (change, expected) => {
    expect(problems(readIdentity({ ...FRENCH, ...change }, null))).toEqual(expected);
  });

  it('asks who knows the keys of other states', () => {
    expect(problems(readIdentity(GERMAN, null, () => false))).toEqual(['vatNumber VAT_NUMBER_WRONG_KEY']);
    expect(problems(readIdentity(GERMAN, null, (number) => number === 'DE136695976'))).toEqual([]);
  });

  it('keeps the SIREN with which the SIRET that is invoiced begins', () => {
    expect(problems(readIdentity(FRENCH, '73282932000074'))).toEqual([]);
    expect(
      problems(readIdentity({ ...FRENCH, siren: '552081317', vatNumber: '' }, '73282932000074')),
    ).toEqual(['siren OTHER_THAN_SIRET']);
    expect(problems(readIdentity(GERMAN, '73282932000074'))).toEqual(['siren OTHER_THAN_SIRET']);
  });
});

/** Digits that pass Luhn's check: a SIREN from eight, a SIRET from thirteen. */
function withCheckDigit(digits: string): string {
  for (let last = 0; last < 10; last += 1) {
    const sum = [...`${digits}${String(last)}`].reverse().reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return `${digits}${String(last)}`;
  }
  throw new Error('unreachable');
}

const digitsOf = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));

describe('the numbers of one company', () => {
  it('agree whichever is changed first: what the one refuses, the other refuses too', () => {
    const billing = { address: null, email: '', orderReference: '', orderNumberRequired: false };
    const sirens = digitsOf(8).map(withCheckDigit);
    const establishments = fc
      .tuple(sirens, digitsOf(4))
      .map(([siren, place]) => withCheckDigit(siren + place));
    fc.assert(
      fc.property(sirens, establishments, fc.boolean(), (siren, foreign, own) => {
        const siret = own ? withCheckDigit(siren + foreign.slice(9, 13)) : foreign;
        const first = readIdentity({ ...FRENCH, siren, vatNumber: '' }, siret).ok;
        expect(readBilling({ ...billing, siret }, siren).ok).toBe(first);
        expect(first).toBe(siret.startsWith(siren));
      }),
    );
  });

  it('and what was read reads the same again', () => {
    const once = readIdentity(GERMAN, null);
    if (!once.ok) throw new Error('refused');
    const { name, legalName, address } = once.value;
    const again = {
      ...{ name, legalName, legalForm: once.value.legalForm ?? '', siren: once.value.siren ?? '' },
      vatNumber: once.value.vatNumber ?? '',
      address: { ...address, streetMore: address.streetMore ?? '', postcode: address.postcode ?? '' },
    };
    expect(readIdentity(again, null)).toEqual(once);
  });
});
