import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The page is built to where the server finds it on the class path, and is committed there, so that
// it can be had without Node. A test holds the committed bytes against a build of the sources.
export default defineConfig({
  plugins: [svelte()],
  base: './',
  build: {
    outDir: '../app/src/main/resources/org/parley/app/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8317' } },
  test: { include: ['src/**/*.test.ts'] },
});
