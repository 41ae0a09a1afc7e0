import { type FormEvent, type ReactElement, useRef, useState } from "react";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import { useLab } from "../lab/useLab.ts";
import type { EndedSession } from "../session/SessionContext.ts";
import { useSession } from "../session/useSession.ts";
import { Notice } from "../shell/Notice.tsx";
import { describeFailure, type FailureDescription } from "./describeFailure.ts";
import { Field } from "./Field.tsx";
import { SystemChoice } from "./SystemChoice.tsx";
import { useSubmission } from "./useSubmission.ts";

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
  const { state, change } = useLab();
  const system = identitySystems.find(({ id }) => id === state.provider) ?? identitySystems[0];

  const emailRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const { pending, formRef, submit } = useSubmission();

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const email = emailRef.current;
    const password = passwordRef.current;
    if (pending || !email || !password) return;

    const found = check(email, password);
    setProblems(found);
    if (found.email) return email.focus();
    if (found.password) return password.focus();
    void submit(async (signal) => {
      try {
        begin(await system.signIn(configuration, { email: email.value, password: password.value }, signal));
      } catch (thrown) {
        // Whoever has left the page has no use for a message.
        if (signal.aborted) return;
        const failure = describeFailure(thrown, system.name);
        setProblems(failure.at === "password" ? { password: failure.text } : { form: failure });
        if (failure.at === "password") password.select();
      }
    });
  }

  return (
    // With method="post" a submit before this script has loaded does not put the password into the address.
    <form ref={formRef} className="sign-in" method="post" noValidate aria-label="Sign in" onSubmit={onSubmit}>
      {problems.form && (
        <Notice tone="bad" role="alert" title={problems.form.title}>
          <p>{problems.form.text}</p>
        </Notice>
      )}
      <SystemChoice chosen={system} onChoose={({ id }) => change({ provider: id })} />
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
