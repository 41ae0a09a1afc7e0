import { nist } from "@rekey/core";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { createResolver } from "../../change-password-form/createResolver.ts";

const resolver = createResolver(nist);

/** What anybody has who uses react-hook-form: three labelled fields, their errors and a button. */
function BareForm() {
  const { register, handleSubmit, formState } = useForm({
    mode: "onTouched",
    resolver,
    defaultValues: { currentPassword: "", newPassword: "", confirmPassword: "" },
  });
  return (
    <form onSubmit={(event) => void handleSubmit(() => {})(event)}>
      {(["currentPassword", "newPassword", "confirmPassword"] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{name}</label>
          <input id={name} type="password" {...register(name)} />
          {formState.errors[name] && <p>{formState.errors[name].message}</p>}
        </div>
      ))}
      <button type="submit">Change password</button>
    </form>
  );
}

Object.assign(window, { mount: (host: HTMLElement) => createRoot(host).render(<BareForm />) });
