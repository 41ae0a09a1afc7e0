import { type FormEvent, type ReactElement, useEffect, useState } from "react";
import { Link } from "react-router";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { readProof, resetPassword } from "../reset/passwordReset.ts";
import { Notice } from "../shell/Notice.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Field } from "../sign-in/Field.tsx";
import { useSubmission } from "../sign-in/useSubmission.ts";
import { EntrancePage } from "./EntrancePage.tsx";

/** NIST SP 800-63B-4, section 3.1.1.2. */
const shortest = 15;

type Problems = Readonly<Partial<Record<"next" | "confirm" | "form", string>>>;

/** `/reset-password`, to which a mail leads. */
export function ResetPasswordPage(): ReactElement {
  const { data: configuration } = useConfiguration();
  const { pending, formRef, submit } = useSubmission();
  const [proof] = useState(() => readProof(location.search));
  const [problems, setProblems] = useState<Problems>({});
  const [isDone, setIsDone] = useState(false);

  // The link is as good as a password: it does not stay in the address, from where histories and logs would have it.
  useEffect(() => {
    const url = new URL(location.href);
    for (const name of ["LeadId", "TemporaryPassword", "vtoken", "vtype"]) url.searchParams.delete(name);
    history.replaceState(history.state, "", url);
  }, []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { elements } = event.currentTarget;
    const [next, confirm] = ["new-password", "confirm-password"].map(
      (name) => elements.namedItem(name) as HTMLInputElement,
    ) as [HTMLInputElement, HTMLInputElement];
    const found: Problems = {
      ...(next.value.length < shortest && { next: `Use at least ${shortest} characters.` }),
      ...(next.value !== confirm.value && { confirm: "The two passwords are not the same." }),
    };
    setProblems(found);
    if (found.next) return next.focus();
    if (found.confirm) return confirm.focus();
    void submit(async (signal) => {
      try {
        if (!configuration || !proof) throw new Error("The portal is not ready.");
        if (await resetPassword(configuration, proof, next.value, signal)) setIsDone(true);
        else setProblems({ form: "The link is used up or too old, or the password is refused. Ask for a new link." });
      } catch {
        if (!signal.aborted) setProblems({ form: "The service can’t be reached. Try again in a moment." });
      }
    });
  }

  if (!proof || isDone) {
    return (
      <EntrancePage>
        <PageHeading>{isDone ? "Your password is changed" : "This link leads nowhere"}</PageHeading>
        <p className="soft">
          {isDone ? "Sign in with the new one." : "It is not whole, or has been opened before. Ask for a new one."}
        </p>
        <Link className="button" to={isDone ? "/sign-in" : "/forgot-password"}>
          {isDone ? "Sign in" : "Ask for a new link"}
        </Link>
      </EntrancePage>
    );
  }
  return (
    <EntrancePage>
      <PageHeading>Choose a new password</PageHeading>
      <form ref={formRef} className="sign-in" method="post" noValidate aria-label="Reset password" onSubmit={onSubmit}>
        {problems.form && (
          <Notice tone="bad" role="alert" title="Your password was not changed">
            <p>{problems.form}</p>
          </Notice>
        )}
        <Field
          id="new-password"
          name="new-password"
          type="password"
          label="New password"
          autoComplete="new-password"
          error={problems.next}
        />
        <Field
          id="confirm-password"
          name="confirm-password"
          type="password"
          label="Confirm new password"
          autoComplete="new-password"
          error={problems.confirm}
        />
        <button type="submit" className="button" aria-disabled={pending || undefined}>
          {pending ? "Resetting…" : "Reset"}
        </button>
      </form>
      <p className="soft">
        <Link to="/forgot-password">Ask for a new link</Link>
      </p>
    </EntrancePage>
  );
}
