import type { ReactElement } from "react";
import type { LabAccount } from "../../server/lab/createLab.ts";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import { useSession } from "../session/useSession.ts";
import { useLab } from "./useLab.ts";
import { useLabOffer } from "./useLabOffer.ts";

/** Who can sign in, as long as nobody has changed the password. */
export function Accounts(): ReactElement {
  const { state } = useLab();
  const { begin } = useSession();
  const { data: configuration } = useConfiguration();
  const { data } = useLabOffer();
  const system = identitySystems.find(({ id }) => id === state.provider) ?? identitySystems[0];

  async function signIn({ email, password }: LabAccount) {
    if (!configuration) return;
    // Where the password is another one by now, the sign-in page is there to say so.
    await system.signIn(configuration, { email, password }, AbortSignal.timeout(15_000)).then(begin, () => {});
  }
  return (
    <section aria-labelledby="lab-accounts">
      <h3 id="lab-accounts">Accounts</h3>
      <ul className="lab-list">
        {data?.accounts
          .filter(({ vendor }) => vendor === system.vendor)
          .map((account) => (
            <li key={account.email}>
              <span>{account.email}</span>
              <code>{account.password}</code>
              <button type="button" onClick={() => void signIn(account)}>
                Sign in<span className="visually-hidden"> as {account.email}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
