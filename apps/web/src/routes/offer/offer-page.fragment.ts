import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** All that a version of the offer says. */
export const OFFER_PAGE_FIELDS = graphql(`
  fragment OfferPageFields on Offer {
    version
    publishedOn
    presentation {
      fr
      en
    }
    build {
      presentation {
        description {
          fr
          en
        }
      }
      ...BuildPart
      ...PackToolchain
    }
    run {
      presentation {
        description {
          fr
          en
        }
      }
      ...RunPart
    }
    deploy {
      presentation {
        description {
          fr
          en
        }
      }
      ...DeployPart
    }
    packs {
      ...OfferedPack
    }
    ...ClosingParts
  }
`);
