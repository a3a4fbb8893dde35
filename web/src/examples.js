/**
 * Fetches the example queries and makes one GraphiQL tab of each.
 * The file's format is described in its own head (examples.graphql).
 */
export async function loadExamples(url) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`GET ${url} answered ${response.status} ${response.statusText}`.trim());
  }
  const tabs = parseExamples(await response.text());
  if (tabs.length === 0) {
    throw new Error(`${url} has no line that starts with "### "`);
  }
  return tabs;
}

/** The text before the first "### " line is ignored. */
export function parseExamples(text) {
  const sections = text.replaceAll('\r\n', '\n').split(/^### /m).slice(1);
  return sections.map((section) => {
    const [titleAndQuery, variables] = section.split(/^--- variables *\n/m);
    const [title, ...query] = titleAndQuery.split('\n');
    return {
      // GraphiQL names a tab after its operation; the title is shown as the query's first line.
      query: `# ${title.trim()}\n${query.join('\n').trim()}\n`,
      variables: variables?.trim(),
    };
  });
}
