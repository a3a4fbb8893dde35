import { pick, ToolbarButton, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { fetchSignedIn } from './session.js';

/** Hands a file to the browser, under the name that the server gave it. */
async function save(response) {
  const file = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = file;
  link.download = /filename="(.+)"/.exec(response.headers.get('content-disposition'))?.[1] ?? 'rows.csv';
  link.click();
  URL.revokeObjectURL(file);
}

/** All rows of the query as a CSV file. Why there is none is shown where the answer would be. */
export function CsvButton() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'responseEditor', 'operationName'));
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const response = await fetchSignedIn('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/csv' },
        body: JSON.stringify({
          query: editors.queryEditor.getValue(),
          operationName: editors.operationName,
          variables: tryParseJSONC(editors.variableEditor?.getValue()),
        }),
      });
      if (response.ok) await save(response);
      else editors.responseEditor.setValue(JSON.stringify(await response.json(), null, 2));
    } catch (error) {
      editors.responseEditor.setValue(`The file is not complete: ${error.message}`);
    }
    setBusy(false);
  };

  return (
    <ToolbarButton label="Download all rows as CSV" disabled={busy} onClick={download}>
      <span className="csv">CSV</span>
    </ToolbarButton>
  );
}
