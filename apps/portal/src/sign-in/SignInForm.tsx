import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { PortalConfiguration } from "../../server/createPortalApp.ts";
import type { IdentitySystem } from "../identity/IdentitySystem.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import type { EndedSession } from "../session/SessionContext.ts";
import { useSession } from "../session/useSession.ts";
import { Notice } from "../shell/Notice.tsx";
import { describeFailure, type FailureDescription } from "./describeFailure.ts";
import { Field } from "./Field.tsx";
import { SystemChoice } from "./SystemChoice.tsx";

interface Problems {
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly form?: FailureDescription | undefined;
}

/** Signs in from the browser. The password is never in React's state: the input alone holds it. */
export function SignInForm({
  configuration,
  ended,
}: {
  configuration: PortalConfiguration;
  ended: EndedSession | undefined;
}): ReactElement {
  const { begin } = useSession();
  const { state: locationState } = useLocation();
  const [parameters, setParameters] = useSearchParams();
  // Not from the URL each time: the router writes it a moment after the choice, and a quick Enter would come between.
  const [systemId, setSystemId] = useState(parameters.get("provider") ?? ended?.systemId);
  const system = identitySystems.find(({ id }) => id === systemId) ?? identitySystems[0];

  const emailRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [pending, setPending] = useState(false);
  // A ref and not state: two submits in one tick must see each other.
  const attempt = useRef<AbortController>(undefined);

  useEffect(() => {
    const input = passwordRef.current;
    return () => {
      attempt.current?.abort();
      // An input that is off the page can still be held by somebody.
      if (input) input.value = "";
    };
  }, []);

  function choose({ id }: IdentitySystem) {
    setSystemId(id);
    setParameters({ provider: id }, { replace: true, state: locationState });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const email = emailRef.current;
    const password = passwordRef.current;
    if (attempt.current || !email || !password) return;

    const found = check(email, password);
    setProblems(found);
    if (found.email) return email.focus();
    if (found.password) return password.focus();

    const controller = new AbortController();
    attempt.current = controller;
    setPending(true);
    try {
      begin(await system.signIn(configuration, { email: email.value, password: password.value }, controller.signal));
    } catch (thrown) {
      // Whoever has left the page has no use for a message.
      if (controller.signal.aborted) return;
      const failure = describeFailure(thrown, system.name);
      setProblems(failure.at === "password" ? { password: failure.text } : { form: failure });
      if (failure.at === "password") password.select();
    } finally {
      attempt.current = undefined;
      setPending(false);
    }
  }

  return (
    // With method="post" a submit before this script has loaded does not put the password into the address.
    <form className="sign-in" method="post" noValidate aria-label="Sign in" onSubmit={(event) => void submit(event)}>
      {problems.form && (
        <Notice tone="bad" role="alert" title={problems.form.title}>
          <p>{problems.form.text}</p>
        </Notice>
      )}
      <SystemChoice chosen={system} onChoose={choose} />
      <Field
        ref={emailRef}
        id="email"
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={ended?.email}
        error={problems.email}
      />
      <Field
        ref={passwordRef}
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error={problems.password}
      />
      <button type="submit" className="button" aria-disabled={pending || undefined}>
        {pending ? "Signing in…" : "Sign in"}
      </button>
    </form>
  );
}

function check(email: HTMLInputElement, password: HTMLInputElement): Problems {
  return {
    email:
      email.value === ""
        ? "Enter your email."
        : email.validity.typeMismatch
          ? "Enter an email address such as name@example.com."
          : undefined,
    password: password.value === "" ? "Enter your password." : undefined,
  };
}
