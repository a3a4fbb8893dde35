import { useEffect, useState } from 'react';
import { demoRoles, signIn, signInAsDemo, signInWithToken } from './session.js';

const inWords = (role) => role.charAt(0) + role.slice(1).toLowerCase();

/** What is shown until somebody has signed in. */
export function SignIn({ reason, onSignedIn }) {
  const [roles, setRoles] = useState([]);
  const [problem, setProblem] = useState(reason);
  useEffect(() => {
    demoRoles().then(setRoles, (error) => setProblem(error.message));
  }, []);

  const attempt = (how) => async (event) => {
    event.preventDefault();
    try {
      await how(event.currentTarget);
      onSignedIn();
    } catch (error) {
      setProblem(error.message);
    }
  };

  return (
    <main className="sign-in">
      <h1>Construction operations</h1>
      {problem && <p role="alert">{problem}</p>}
      {roles.length > 0 && (
        <section>
          <h2>Look around in the demonstration as</h2>
          <p className="roles">
            {roles.map((role) => (
              <button key={role} type="button" data-role={role} onClick={attempt(() => signInAsDemo(role))}>
                {inWords(role)}
              </button>
            ))}
          </p>
        </section>
      )}
      <form onSubmit={attempt((form) => signIn(form.elements.login.value, form.elements.password.value))}>
        <h2>Sign in</h2>
        <label>
          Login <input name="login" autoComplete="username" required />
        </label>
        <label>
          Password <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
      <form onSubmit={attempt((form) => signInWithToken(form.elements.token.value.trim()))}>
        <h2>Or paste a key or token</h2>
        <label>
          Token <input name="token" type="password" autoComplete="off" required />
        </label>
        <button type="submit">Use it</button>
      </form>
    </main>
  );
}
