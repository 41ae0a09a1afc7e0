import { type FormEvent, type ReactElement, useState } from "react";
import { Link } from "react-router";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import { useLab } from "../lab/useLab.ts";
import { requestReset } from "../reset/passwordReset.ts";
import { Notice } from "../shell/Notice.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Field } from "../sign-in/Field.tsx";
import { useSubmission } from "../sign-in/useSubmission.ts";
import { EntrancePage } from "./EntrancePage.tsx";

/** `/forgot-password`: the same answer for everybody, so that nobody can find out who has an account. */
export function ForgotPasswordPage(): ReactElement {
  const { state: lab } = useLab();
  const { data: configuration } = useConfiguration();
  const { pending, formRef, submit } = useSubmission();
  const [error, setError] = useState<string>();
  const [outcome, setOutcome] = useState<"sent" | "failed">();
  const system = identitySystems.find(({ id }) => id === lab.provider) ?? identitySystems[0];

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = event.currentTarget.elements.namedItem("email") as HTMLInputElement;
    const isWrong = email.value === "" || email.validity.typeMismatch;
    setError(isWrong ? "Enter an email address such as name@example.com." : undefined);
    if (isWrong) return email.focus();
    void submit(async (signal) => {
      try {
        if (!configuration) throw new Error("The portal is not ready.");
        await requestReset(configuration, system.vendor, email.value, signal);
        setOutcome("sent");
      } catch {
        if (!signal.aborted) setOutcome("failed");
      }
    });
  }

  return (
    <EntrancePage>
      <PageHeading>Forgot your password?</PageHeading>
      {outcome === "sent" ? (
        <Notice tone="info" role="alert" title="Look into your inbox">
          <p>
            If there is an account with that email, a link to a new password is on its way. It is good for a short time.
          </p>
        </Notice>
      ) : (
        <form
          ref={formRef}
          className="sign-in"
          method="post"
          noValidate
          aria-label="Forgot password"
          onSubmit={onSubmit}
        >
          {outcome === "failed" && (
            <Notice tone="bad" role="alert" title="The mail could not be asked for">
              <p>{system.name} can’t be reached. Check your connection and try again in a moment.</p>
            </Notice>
          )}
          <p className="soft">Tell us your email, and we send you a link with which you choose a new one.</p>
          <Field
            id="email"
            name="email"
            type="email"
            label="Email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={error}
          />
          <button type="submit" className="button" aria-disabled={pending || undefined}>
            {pending ? "Sending…" : "Send the link"}
          </button>
        </form>
      )}
      <p className="soft">
        <Link to="/sign-in">Back to sign-in</Link>
      </p>
    </EntrancePage>
  );
}
