import { type FormEvent, type ReactElement, useState } from "react";
import { Link } from "react-router";
import type { RegistrationOutcome } from "../../server/register.ts";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import { useLab } from "../lab/useLab.ts";
import { useSession } from "../session/useSession.ts";
import { Notice } from "../shell/Notice.tsx";
import { Field } from "../sign-in/Field.tsx";
import { useSubmission } from "../sign-in/useSubmission.ts";
import { registerPerson } from "./registerPerson.ts";

type Problems = Readonly<Partial<Record<"name" | "email" | "password" | "confirm" | "form", string>>>;

const problemsOf: Readonly<Record<Exclude<RegistrationOutcome, "registered">, Problems>> = {
  taken: { email: "There is an account with this email or mobile number. Sign in, or reset your password." },
  refused: { form: "The account could not be made with these details. Choose a longer password, and check the rest." },
  invalid: { form: "Something in here is not what it should be. Check what you typed, and try again." },
  unreachable: { form: "The portal can’t be reached right now. What you typed is still here: try again in a moment." },
};

/** Makes an account, and signs in with it. The passwords are never in React's state: the inputs alone hold them. */
export function RegisterForm(): ReactElement {
  const { begin } = useSession();
  const { state: lab } = useLab();
  const { data: configuration } = useConfiguration();
  const { pending, formRef, submit } = useSubmission();
  const [problems, setProblems] = useState<Problems>({});
  const system = identitySystems.find(({ id }) => id === lab.provider) ?? identitySystems[0];

  async function send(signal: AbortSignal, form: HTMLFormElement) {
    const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
    const [name, email, phone, password] = [text("name"), text("email"), text("tel"), text("new-password")];
    const outcome = await registerPerson({ system: system.vendor, name, email, phone, password }, signal);
    if (signal.aborted) return;
    if (outcome !== "registered") return setProblems(problemsOf[outcome]);
    if (!configuration) return setProblems(problemsOf.unreachable);
    const session = await system.signIn(configuration, { email, password }, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (session) begin({ ...session, name, phone: phone || undefined, isNew: true });
    else setProblems({ form: "Your account is made, but signing in failed. Try it on the sign-in page." });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (pending) return;
    const found = check(form);
    setProblems(found);
    const [first] = Object.keys(found);
    const fieldNames: Record<string, string> = { password: "new-password", confirm: "confirm-password" };
    if (first) (form.elements.namedItem(fieldNames[first] ?? first) as HTMLInputElement).focus();
    else void submit((signal) => send(signal, form));
  }

  return (
    <form ref={formRef} className="sign-in" method="post" noValidate aria-label="Get started" onSubmit={onSubmit}>
      {problems.form && (
        <Notice tone="bad" role="alert" title="Your account was not made">
          <p>{problems.form}</p>
        </Notice>
      )}
      <Field id="name" name="name" label="Full name" autoComplete="name" error={problems.name} />
      <Field
        id="email"
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={problems.email}
      />
      <Field
        id="tel"
        name="tel"
        type="tel"
        label="Mobile number (optional)"
        autoComplete="tel"
        required={false}
        error={undefined}
      />
      <div className="field-pair">
        <Field
          id="new-password"
          name="new-password"
          type="password"
          label="Password"
          autoComplete="new-password"
          error={problems.password}
        />
        <Field
          id="confirm-password"
          name="confirm-password"
          type="password"
          label="Confirm"
          autoComplete="new-password"
          error={problems.confirm}
        />
      </div>
      <button type="submit" className="button" aria-disabled={pending || undefined}>
        {pending ? "Making your account…" : "Get started"}
      </button>
      <p className="soft">
        Already registered? <Link to="/sign-in">Sign in</Link> · <Link to="/forgot-password">Forgot password?</Link>
      </p>
    </form>
  );
}

/** NIST SP 800-63B-4, section 3.1.1.2. */
const shortest = 15;

function check(form: HTMLFormElement): Problems {
  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const [name, email, password, confirm] = ["name", "email", "new-password", "confirm-password"].map(input);
  return {
    ...(name?.value.trim() === "" && { name: "Enter your name." }),
    ...((email?.value === "" || email?.validity.typeMismatch) && {
      email: "Enter an email address such as name@example.com.",
    }),
    ...((password?.value.length ?? 0) < shortest && {
      password: `Use at least ${shortest} characters. A phrase of a few words is easy to remember.`,
    }),
    ...(password?.value !== confirm?.value && { confirm: "The two passwords are not the same." }),
  };
}
