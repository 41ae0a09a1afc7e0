import { Profiler, type ReactNode } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword } from "../index.ts";
import { confirmation, current, pass, replacement, stopTheClock, username } from "./harness.test-form.tsx";

stopTheClock();

/** The form with its parts in profilers; gives the names of those that have rendered since it was last asked. */
async function profile(): Promise<() => string[]> {
  const rendered: string[] = [];
  const profiled = (name: string, part: ReactNode) => (
    <Profiler id={name} onRender={(id) => void rendered.push(id)}>
      {part}
    </Profiler>
  );
  const { NewPassword, Root } = ChangePassword;
  await render(
    profiled(
      "form",
      <Root provider={{ id: "test", changePassword: async () => {} }} username={username}>
        {profiled("summary", <ChangePassword.ErrorSummary />)}
        {profiled("current", <ChangePassword.CurrentPassword />)}
        <NewPassword>
          {profiled("guidance", <ChangePassword.Guidance />)}
          {profiled("requirements", <ChangePassword.Requirements />)}
        </NewPassword>
        {profiled("confirmation", <ChangePassword.ConfirmPassword />)}
        {profiled("submit", <ChangePassword.Submit />)}
      </Root>,
    ),
  );
  return () => [...new Set(rendered.splice(0))].sort();
}

test("twenty keys that change nothing on the screen render nothing", async () => {
  const rendered = await profile();
  await replacement().fill("a lantern in a copper field");
  rendered();
  await userEvent.keyboard("of twenty more keys.");
  await pass(5_000);
  expect(rendered()).toEqual([]);
  await current().fill("x");
  await userEvent.keyboard("of twenty more keys.");
  await pass(5_000);
  expect(rendered()).toEqual([]);
  await confirmation().fill("x");
  await userEvent.keyboard("of twenty more keys.");
  await pass(5_000);
  expect(rendered()).toEqual([]);
});

test("a rule that is met is shown, and renders nothing", async () => {
  const rendered = await profile();
  const met = () => document.querySelectorAll("[data-met]").length;
  await replacement().fill("fourteen signs");
  expect(met()).toBe(2);
  rendered();
  await userEvent.keyboard("!");
  expect(met()).toBe(3);
  expect(rendered()).toEqual([]);
});

test("a character that not every keyboard has renders the guidance and nothing else", async () => {
  const rendered = await profile();
  await replacement().fill("a lantern in a copper field");
  rendered();
  await userEvent.keyboard("é");
  expect(rendered()).toEqual(["form", "guidance"]); // A profiler reports what is inside it.
});
