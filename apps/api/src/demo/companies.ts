import type { TypedBilling, TypedContact, TypedIdentity } from '@akouendy/domain/clients';

/** Who a company of the demonstration is, where its invoices go, and whom to turn to there. */
export interface DemoCompany {
  readonly identity: TypedIdentity;
  readonly billing: TypedBilling;
  readonly contacts: readonly TypedContact[];
}

const NO_BILLING = { address: null, siret: '', orderReference: '', orderNumberRequired: false };

const OCEANE_SANTE: DemoCompany = {
  identity: {
    name: 'Océane Santé',
    legalName: 'Océane Santé Numérique',
    legalForm: 'SAS',
    siren: '904127859',
    vatNumber: 'FR40904127859',
    address: {
      ...{ street: '14 quai de la Fosse', streetMore: 'Bâtiment B', postcode: '44000', city: 'Nantes' },
      country: 'FR',
    },
  },
  billing: {
    ...NO_BILLING,
    siret: '90412785900018',
    email: 'factures@oceane-sante.example',
    orderReference: 'SI-EXPLOITATION',
  },
  contacts: [
    {
      name: 'Maëlle Le Goff',
      jobTitle: 'Comptable fournisseurs',
      email: 'maelle.legoff@oceane-sante.example',
      phone: '02 40 00 00 12',
      purposes: ['BILLING'],
    },
    {
      name: 'Antoine Mercier',
      jobTitle: 'Directeur technique',
      email: 'antoine.mercier@oceane-sante.example',
      phone: '02 40 00 00 01',
      purposes: ['TECHNICAL', 'MANAGEMENT'],
    },
  ],
};

const VERDIER_LOGISTIQUE: DemoCompany = {
  identity: {
    name: 'Verdier Logistique',
    legalName: 'Verdier Logistique et Transports',
    legalForm: 'SA',
    siren: '813672490',
    vatNumber: 'FR66813672490',
    address: {
      ...{ street: '220 avenue des Entrepôts', streetMore: '', postcode: '69800', city: 'Saint-Priest' },
      country: 'FR',
    },
  },
  billing: {
    address: {
      ...{ street: 'Centre de services partagés', streetMore: 'TSA 30412', postcode: '59800', city: 'Lille' },
      country: 'FR',
    },
    siret: '81367249000030',
    email: 'comptabilite@verdier-logistique.example',
    orderReference: '',
    orderNumberRequired: true,
  },
  contacts: [
    {
      name: 'Bastien Roche',
      jobTitle: 'Responsable des systèmes',
      email: 'bastien.roche@verdier-logistique.example',
      phone: '+33 4 72 00 00 20',
      purposes: ['TECHNICAL'],
    },
    {
      name: 'Service comptabilité',
      jobTitle: '',
      email: 'comptabilite@verdier-logistique.example',
      phone: '',
      purposes: ['BILLING'],
    },
  ],
};

const ATELIERS_BONNARD: DemoCompany = {
  identity: {
    name: 'Ateliers Bonnard',
    legalName: 'Ateliers Bonnard',
    legalForm: 'SARL',
    siren: '772503181',
    vatNumber: 'FR08772503181',
    address: {
      ...{ street: '3 rue des Tanneurs', streetMore: '', postcode: '21000', city: 'Dijon' },
      country: 'FR',
    },
  },
  billing: { ...NO_BILLING, siret: '77250318100020', email: 'nadia.lefevre@ateliers-bonnard.example' },
  contacts: [
    {
      name: 'Nadia Lefèvre',
      jobTitle: 'Gérante',
      email: 'nadia.lefevre@ateliers-bonnard.example',
      phone: '03 80 00 00 08',
      purposes: ['BILLING', 'TECHNICAL', 'MANAGEMENT'],
    },
  ],
};

/** With whom nothing is signed yet, in nobody's portfolio: a long name, in another state of the EU. */
export const KUEHLKETTEN_SUED: DemoCompany = {
  identity: {
    name: 'Kühlketten Süd',
    legalName:
      'Gesellschaft für temperaturgeführte Lebensmittellogistik und Kühlkettenüberwachung Süddeutschland mbH & Co. KG',
    legalForm: 'GmbH & Co. KG',
    siren: '',
    vatNumber: 'DE136695976',
    address: {
      ...{ street: 'Wilhelm-Conrad-Röntgen-Straße 117', streetMore: '', postcode: '89081', city: 'Ulm' },
      country: 'DE',
    },
  },
  billing: { ...NO_BILLING, email: '' },
  contacts: [
    {
      name: 'Maximilian von Hohenberg-Sigmaringen',
      jobTitle: 'Leiter der Rechnungsprüfung und des Zentraleinkaufs',
      email: 'rechnungspruefung.zentraleinkauf@kuehlketten-sued.example',
      phone: '+49 731 000 0000',
      purposes: ['BILLING', 'MANAGEMENT'],
    },
  ],
};

/** The companies of the demonstration's clients. */
const COMPANIES: readonly DemoCompany[] = [OCEANE_SANTE, VERDIER_LOGISTIQUE, ATELIERS_BONNARD];

/** The company that everybody calls `name`. */
export function companyOf(name: string): DemoCompany {
  const company = COMPANIES.find(({ identity }) => identity.name === name);
  if (company === undefined) throw new Error(`${name} has no company`);
  return company;
}
