import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createClient } from 'graphql-ws';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { CsvButton } from './csv.jsx';
import { loadExamples } from './examples.js';
import { accessToken, fetchSignedIn, isSignedIn, signOut, whenSessionEnds, whoAmI } from './session.js';
import { SignIn } from './sign-in.jsx';
import { hasStoredTabs, localPageStorage, memoryStorage } from './storage.js';

const EXAMPLES_URL = `${import.meta.env.BASE_URL}examples.graphql`;

/** Subscriptions alone go over WebSocket; it is opened by the first one, with the credential of that moment. */
const wsClient = createClient({
  url: `${window.location.origin.replace('http', 'ws')}/graphql`,
  connectionParams: async () => ({ Authorization: `Bearer ${await accessToken()}` }),
});

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { accept: 'application/graphql-response+json, application/json' },
  enableIncrementalDelivery: false,
  fetch: fetchSignedIn,
  wsClient,
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

/** Who has signed in, and the way out. */
function Who({ onSignOut }) {
  const [me, setMe] = useState();
  useEffect(() => {
    whoAmI().then(setMe, () => {}); // the name is a nicety
  }, []);
  return (
    <span className="who">
      {me && <span title={me.role}>{me.name}</span>}
      <button type="button" onClick={onSignOut}>
        Sign out
      </button>
    </span>
  );
}

function Page({ tabs, storage }) {
  const [signedIn, setSignedIn] = useState(isSignedIn());
  const [reason, setReason] = useState();
  const leave = (why) => {
    setReason(why);
    setSignedIn(false);
  };
  whenSessionEnds(leave);
  if (!signedIn) {
    return <SignIn reason={reason} onSignedIn={() => setSignedIn(true)} />;
  }
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={tabs}
      // GraphiQL fills the variables editor from its storage only, not from the first default tab.
      initialVariables={tabs?.[0].variables}
      plugins={plugins}
      visiblePlugin={explorer}
      isHeadersEditorEnabled
      defaultEditorToolsVisibility
    >
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CsvButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Logo>
        Construction operations
        <Who
          onSignOut={() => {
            signOut();
            leave();
          }}
        />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

async function start() {
  const { tabs, storage } = hasStoredTabs() ? { storage: localPageStorage } : await firstVisit();
  createRoot(document.getElementById('graphiql')).render(<Page tabs={tabs} storage={storage} />);
}

start();
