import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the same files load under app:// and from the loopback server.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // The Chromium of Electron 45; the served workbench runs in a browser of like age.
    target: 'chrome130',
    // The content security policy allows images as data: URLs, fonts and styles only as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // AG Grid and ECharts are large by nature, and nothing is fetched over a network.
    chunkSizeWarningLimit: 5000,
  },
});
