import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every document; what it writes is committed and `check:generated` compares it. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/**/__generated__/**'],
  generates: {
    'src/shared/graphql/__generated__/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        // The API takes these documents from a session and no others; the browser names them by their hash.
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: {
        enumsAsTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          BasisPoints: '@akouendy/domain#BasisPoints',
          Cents: '@akouendy/domain#Cents',
          Date: '@akouendy/domain#CivilDate',
          DateTime: 'string',
          HalfDays: '@akouendy/domain#HalfDays',
          UUID: 'string',
        },
      },
    },
    'src/shared/graphql/__generated__/possible-types.ts': { plugins: ['./build/possible-types.ts'] },
  },
};

export default config;
