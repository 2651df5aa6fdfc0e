import { readBilling, type TypedBilling } from './billing.ts';
import { readContact, type TypedContact } from './contact.ts';
import { lackingForInvoices } from './lacking.ts';

const BILLING: TypedBilling = {
  address: null,
  siret: '732 829 320 00074',
  email: 'Compta@Atelier.example',
  orderReference: 'MARCHÉ-7',
  orderNumberRequired: true,
};

const ELSEWHERE = { street: 'BP 12', streetMore: '', postcode: '69003', city: 'Lyon', country: 'fr' };

describe('where invoices go', () => {
  it('is kept without what people type around it', () => {
    expect(readBilling({ ...BILLING, address: ELSEWHERE }, '732829320')).toEqual({
      ok: true,
      value: {
        address: { ...ELSEWHERE, streetMore: null, country: 'FR' },
        siret: '73282932000074',
        email: 'compta@atelier.example',
        orderReference: 'MARCHÉ-7',
        orderNumberRequired: true,
      },
    });
  });

  it('needs nothing but what is typed', () => {
    const nothing = { address: null, siret: '', email: '', orderReference: '', orderNumberRequired: false };
    expect(readBilling(nothing, null)).toEqual({
      ok: true,
      value: { address: null, siret: null, email: null, orderReference: null, orderNumberRequired: false },
    });
  });

  it.each<[Partial<TypedBilling>, string, string]>([
    [{ siret: '73282932000075' }, 'siret', 'NOT_A_SIRET'],
    [{ siret: '55208131700009' }, 'siret', 'NOT_A_SIRET'],
    [{ siret: '55208131766522' }, 'siret', 'SIRET_OF_ANOTHER_COMPANY'],
    [{ email: 'compta' }, 'email', 'NOT_AN_EMAIL'],
    [{ email: `${'a'.repeat(250)}@a.fr` }, 'email', 'TOO_LONG'],
    [{ orderReference: 'a'.repeat(61) }, 'orderReference', 'TOO_LONG'],
    [{ address: { ...ELSEWHERE, city: '' } }, 'address.city', 'REQUIRED'],
  ])('is refused: %j', (change, field, problem) => {
    expect(readBilling({ ...BILLING, ...change }, '732829320')).toEqual({
      ok: false,
      refusal: [{ field, problem }],
    });
  });
});

const CONTACT: TypedContact = {
  name: 'Ana Ruiz',
  jobTitle: '',
  email: 'ana@atelier.example',
  phone: '+33 1 23 45 67 89',
  purposes: ['MANAGEMENT', 'BILLING', 'BILLING'],
};

describe('somebody to turn to', () => {
  it('is asked about each purpose once', () => {
    expect(readContact(CONTACT)).toMatchObject({
      ok: true,
      value: { jobTitle: null, phone: '+33 1 23 45 67 89', purposes: ['BILLING', 'MANAGEMENT'] },
    });
  });

  it.each<[Partial<TypedContact>, string, string]>([
    [{ name: '' }, 'name', 'REQUIRED'],
    [{ email: '' }, 'email', 'REQUIRED'],
    [{ email: 'ana@' }, 'email', 'NOT_AN_EMAIL'],
    [{ phone: '12345' }, 'phone', 'NOT_A_PHONE'],
    [{ phone: 'poste 123456' }, 'phone', 'NOT_A_PHONE'],
    [{ purposes: [] }, 'purposes', 'REQUIRED'],
  ])('is refused: %j', (change, field, problem) => {
    expect(readContact({ ...CONTACT, ...change })).toEqual({ ok: false, refusal: [{ field, problem }] });
  });
});

describe('what an invoice still needs', () => {
  const NOTHING = { legalName: null, address: null, siren: null, email: null };

  it('is everything of a client of whom only the name is known', () => {
    expect(lackingForInvoices(NOTHING)).toEqual(['LEGAL_NAME', 'ADDRESS', 'SIREN', 'BILLING_EMAIL']);
  });

  it('is no SIREN abroad', () => {
    const known = { legalName: 'Muster GmbH', address: { country: 'DE' }, siren: null, email: 'a@b.example' };
    expect(lackingForInvoices(known)).toEqual([]);
    expect(lackingForInvoices({ ...known, address: { country: 'FR' } })).toEqual(['SIREN']);
  });
});
