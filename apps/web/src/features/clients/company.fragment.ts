import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** Who a client is, where its invoices go and whom to turn to there. */
export const CLIENT_COMPANY = graphql(`
  fragment ClientCompany on Client {
    id
    name
    company {
      clientId
      name
      legalName
      legalForm
      siren
      vatNumber
      vatRegime
      revision
      lacking
      address {
        ...AddressParts
      }
      billing {
        siret
        email
        orderReference
        orderNumberRequired
        revision
        address {
          ...AddressParts
        }
      }
    }
    contacts {
      id
      name
      jobTitle
      email
      phone
      purposes
      revision
    }
  }
`);

/** An address, part by part. */
export const ADDRESS_PARTS = graphql(`
  fragment AddressParts on PostalAddress {
    street
    streetMore
    postcode
    city
    country
  }
`);
