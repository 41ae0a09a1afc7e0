import { createLoginRadiusProvider } from "@rekey/core/providers/loginradius";
import { ChangePasswordForm, type ChangePasswordFormProps } from "@rekey/react";
import { type ReactElement, useState } from "react";
import type { Host } from "./Host.ts";

/** The form as a portal has it, against the emulator. */
export function Form({ host, ...props }: { host: Host } & Partial<ChangePasswordFormProps>): ReactElement {
  const [provider] = useState(() => createLoginRadiusProvider(host));
  return <ChangePasswordForm provider={provider} username={host.username} {...props} />;
}
