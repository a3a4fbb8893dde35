import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { loadExamples } from './examples.js';
import { hasStoredTabs, localPageStorage, memoryStorage } from './storage.js';

const EXAMPLES_URL = `${import.meta.env.BASE_URL}examples.graphql`;

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { accept: 'application/graphql-response+json, application/json' },
  enableIncrementalDelivery: false,
});

const explorer = explorerPlugin({ showAttribution: false });
const plugins = [HISTORY_PLUGIN, explorer];

/** The tabs of a first visit, and where this visit remembers its tabs. */
async function firstVisit() {
  let tabs;
  let storage = localPageStorage;
  try {
    tabs = await loadExamples(EXAMPLES_URL);
  } catch (error) {
    tabs = [{ query: `# Could not load the example queries:\n# ${error.message}\nquery Hello {\n  __typename\n}\n` }];
    storage = memoryStorage(); // so that the next visit tries again
  }
  storage.setItem('graphiql:editorFlex', '1.2'); // queries 1.2 times as wide as results; can be dragged
  return { tabs, storage };
}

async function start() {
  const { tabs, storage } = hasStoredTabs() ? { storage: localPageStorage } : await firstVisit();
  createRoot(document.getElementById('graphiql')).render(
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={tabs}
      // GraphiQL fills the variables editor from its storage only, not from the first default tab.
      initialVariables={tabs?.[0].variables}
      plugins={plugins}
      visiblePlugin={explorer}
      shouldPersistHeaders
      isHeadersEditorEnabled
      defaultEditorToolsVisibility
    >
      <GraphiQL.Logo>Construction operations</GraphiQL.Logo>
    </GraphiQL>,
  );
}

start();
