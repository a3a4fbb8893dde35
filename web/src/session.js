/*
 * Who has signed in on this page. Kept in sessionStorage: it ends with the browser's tab, and no other tab or site has it.
 */
const KEY = 'asr-ops-session';
const EARLY = 60_000; // milliseconds before its end at which a token is replaced

let session = JSON.parse(sessionStorage.getItem(KEY));
let refreshing;
let onEnd = () => {};

function keep(next) {
  session = next;
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.removeItem(KEY);
}

async function post(path, body) {
  const response = await fetch(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) throw new Error(answer.errors[0].message);
  return answer;
}

const timed = (answer) => ({ ...answer, until: Date.now() + answer.expiresIn * 1000 });

export const isSignedIn = () => session !== null;

/** Calls back when the session has ended without a click. */
export function whenSessionEnds(callback) {
  onEnd = callback;
}

/** The roles that can be signed in with a click: none, unless this is the demonstration on this machine. */
export async function demoRoles() {
  const response = await fetch('/auth/demo');
  return response.ok ? (await response.json()).roles : [];
}

export const signInAsDemo = async (role) => keep(timed(await post('demo', { role })));

export const signIn = async (login, password) => keep(timed(await post('login', { login, password })));

/** With a key, or with a token of the company's own sign-in. */
export async function signInWithToken(token) {
  const response = await graphql(token, '{ me { name } }');
  if (!response.ok) throw new Error((await response.json()).errors[0].message);
  keep({ accessToken: token });
}

export function signOut() {
  const token = session?.refreshToken;
  keep(null);
  if (token) post('logout', { refreshToken: token }).catch(() => {}); // it ends by itself
}

/** The token for the next request. */
export async function accessToken() {
  if (session?.refreshToken && Date.now() > session.until - EARLY) {
    refreshing ??= post('refresh', { refreshToken: session.refreshToken })
      .then((answer) => keep(timed(answer)), () => keep(null))
      .finally(() => (refreshing = undefined));
    await refreshing;
  }
  return session?.accessToken;
}

/** fetch with the credential; when it is no longer valid, the page signs out. */
export async function fetchSignedIn(url, options) {
  const token = await accessToken();
  const response = await fetch(url, {
    ...options,
    headers: { ...options.headers, authorization: `Bearer ${token}` },
  });
  if (response.status === 401) {
    keep(null);
    onEnd('The session has ended: sign in again.');
  }
  return response;
}

function graphql(token, query) {
  return fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
}

/** The name and the role of who has signed in. */
export async function whoAmI() {
  const response = await fetchSignedIn('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { name role } }' }),
  });
  return (await response.json()).data?.me;
}
