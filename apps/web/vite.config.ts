import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledCatalogues } from './build/compiled-catalogues.ts';

const API = process.env.PORTAL_API ?? 'http://localhost:4000';

/** Libraries that change rarely stay in the browser's cache when the portal is released. */
const vendor = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
  { name: 'data', test: /node_modules\/(@apollo|@wry|graphql|optimism|rxjs)\// },
  { name: 'ui', test: /node_modules\/(@mantine|@floating-ui|@lingui)\// },
  { name: 'dates', test: /node_modules\/temporal-/ },
];

export default defineConfig({
  plugins: [compiledCatalogues(), react()],
  server: { proxy: { '/graphql': API, '/statements': API, '/live': { target: API, ws: true } } },
  build: {
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: vendor } } },
  },
});
