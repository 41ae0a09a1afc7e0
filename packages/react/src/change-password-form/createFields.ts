import type { ChangePasswordValues, PasswordPolicy, Requirement } from "@rekey/core";
import { createFormControl, type FieldErrors, type Resolver, type UseFormReturn } from "react-hook-form";
import { createSignal, type Signal } from "../createSignal.ts";
import type { FieldName } from "./context.ts";

/** What the new password has to be, and what was made of it. */
export interface Rules {
  readonly policy: PasswordPolicy;
  readonly requirements: readonly Requirement[];
  readonly passwordRules: string | undefined;
  readonly resolver: Resolver<ChangePasswordValues>;
}

/** The fields' values and errors, and what is shown of them while a person types. */
export interface Fields {
  readonly form: Omit<UseFormReturn<ChangePasswordValues>, "formState">;
  /** Tells when anything below has changed, or an error has; few keys do that. For `useSyncExternalStore`. */
  readonly subscribe: Signal<never>["subscribe"];
  /** A 1 for each requirement that the new password meets, a 0 for each other, in their order; empty where there is none. */
  readonly met: () => string;
  /** Whether the new password has characters that not every keyboard has. */
  readonly unusual: () => boolean;
  readonly errors: () => FieldErrors<ChangePasswordValues>;
  /** Begins to follow what is typed, by these rules, and what is wrong with it. Gives the function that ends it. */
  readonly follow: (rules: Rules) => () => void;
}

const printableAscii = /^[ -~]*$/;

/**
 * Makes {@link Fields}, one for a form and apart from React's state: a key costs one look at what is typed, and renders
 * only what shows something else after it. For the same reason there is no `useForm`: it renders the form once more when
 * it is mounted, and takes a tenth of that time.
 */
export function createFields(input: Signal<FieldName>, rules: Rules): Fields {
  const { emit, subscribe } = createSignal<never>();
  let met = "";
  let unusual = false;
  let errors: FieldErrors<ChangePasswordValues> = {};
  // From the start, and not only when they are followed: a submit may come before React has run the effect that does so.
  let current = rules;
  const form = createFormControl<ChangePasswordValues>({
    mode: "onTouched",
    defaultValues: { currentPassword: "", newPassword: "", confirmPassword: "" },
    shouldFocusError: false,
    resolver: (...given) => current.resolver(...given),
  });
  const look = () => {
    const { newPassword, currentPassword } = form.getValues();
    const before = met + unusual;
    met = newPassword && current.requirements.map((it) => (it.isMet(newPassword, currentPassword) ? 1 : 0)).join("");
    unusual = !printableAscii.test(newPassword);
    if (before !== met + unusual) emit();
  };
  return {
    form,
    subscribe,
    met: () => met,
    unusual: () => unusual,
    errors: () => errors,
    follow: (rules) => {
      current = rules;
      const ends = [
        input.subscribe(look),
        form.subscribe({
          formState: { errors: true },
          callback: (state) => {
            errors = state.errors ?? {};
            emit();
          },
        }),
      ];
      // Filled in since.
      look();
      return () => ends.forEach((end) => end());
    },
  };
}
