import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const outDir = resolve(import.meta.dirname, '../src/main/resources/static/graphiql');

export default defineConfig({
  base: '/graphiql/',
  // One copy of each: GraphiQL and its plugins share React contexts and GraphQL classes.
  resolve: { dedupe: ['react', 'react-dom', 'graphql', '@graphiql/react'] },
  worker: { format: 'es' },
  build: {
    outDir,
    // Only assets/ is emptied (below), because examples.graphql lies in outDir and is edited by hand.
    emptyOutDir: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      onLog(level, log, handle) {
        // "use client" in dependencies: harmless, this page has no server part.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  plugins: [
    {
      name: 'empty-assets',
      apply: 'build',
      generateBundle() {
        rmSync(resolve(outDir, 'assets'), { recursive: true, force: true });
      },
    },
  ],
});
