import type { Emulator } from "../createEmulator.ts";
import type { ControlApi } from "./ControlApi.ts";

/**
 * Steers an emulator that runs in the same page or process, without a network: for stories and tests.
 *
 * @param call - method and path as on the control port, such as `POST /faults`
 * @param body - what that call takes, where it takes something
 * @throws Error - it is refused; the message is the control port's sentence
 */
export async function callControl<Call extends keyof ControlApi>(
  { handlers }: Pick<Emulator, "handlers">,
  call: Call,
  ...[body]: ControlApi[Call] extends { readonly takes: infer Body } ? [body: Body] : []
): Promise<ControlApi[Call]["gives"]> {
  const [method = "", path = ""] = call.split(" ");
  const answer = await handlers.control(
    new Request(new URL(path, "http://localhost"), { method, body: body === undefined ? null : JSON.stringify(body) }),
  );
  const content = (await answer.json()) as ControlApi[Call]["gives"] & { readonly error?: string };
  if (!answer.ok) throw new Error(content.error);
  return content;
}
