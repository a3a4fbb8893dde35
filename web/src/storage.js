/*
 * GraphiQL keeps tabs, history and headers under keys "graphiql:…" of localStorage. Own keys, because
 * any other GraphiQL that was ever opened on the same host and port would share those.
 */
const PREFIX = 'asr-ops-';
const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

export const localPageStorage = {
  getItem: (key) => localStorage.getItem(PREFIX + key),
  setItem: (key, value) => localStorage.setItem(PREFIX + key, value),
  removeItem: (key) => localStorage.removeItem(PREFIX + key),
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return ownKeys().length;
  },
};

/** Forgets everything when the page is closed. */
export function memoryStorage() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

export const hasStoredTabs = () => localPageStorage.getItem('graphiql:tabState') !== null;
