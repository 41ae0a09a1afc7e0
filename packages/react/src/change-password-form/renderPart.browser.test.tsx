import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword } from "../index.ts";
import { answering, button, current, newPassword, oldPassword, replacement, username } from "./harness.test-form.tsx";

type PartProps = ChangePassword.PartProps;

const provider = { id: "test", canSignOutOthers: true, changePassword: answering("changed") };
const captcha = {
  id: "test" as never,
  presentation: "widget" as const,
  lifetime: 120_000,
  mount: async () => ({ execute: () => new Promise<never>(() => {}), reset: () => {}, destroy: () => {} }),
};
const estimator = { load: () => {}, estimate: async () => 3 as const };

/** Each part: its element, and a form with it whose other parts make it appear. */
const parts: Record<string, [tag: string, part: (props: PartProps) => ReactElement]> = {
  heading: ["h2", (it) => <ChangePassword.Heading {...it} />],
  notice: ["div", (it) => <ChangePassword.ErrorSummary {...it} />],
  field: ["div", (it) => <ChangePassword.CurrentPassword {...it} />],
  label: ["label", (it) => <ChangePassword.NewPassword label={it} />],
  input: ["input", (it) => <ChangePassword.NewPassword input={it} />],
  reveal: ["button", (it) => <ChangePassword.ConfirmPassword reveal={it} />],
  strength: ["div", (it) => <ChangePassword.Strength {...it} estimator={estimator} />],
  guidance: ["p", (it) => <ChangePassword.Guidance {...it} />],
  requirements: ["ul", (it) => <ChangePassword.Requirements {...it} />],
  "sign-out-others": ["div", (it) => <ChangePassword.SignOutOthers {...it} />],
  captcha: ["div", (it) => <ChangePassword.Captcha {...it} />],
  status: ["div", (it) => <ChangePassword.Status {...it} />],
  submit: ["button", (it) => <ChangePassword.Submit {...it} />],
};

/** The part as it stands on the page: its classes, its other attributes, and what is in it. */
async function seen(name: string, root: ReactElement) {
  const { container, unmount } = await render(root);
  container.querySelector("form")?.requestSubmit();
  const find = () => container.querySelector(`[data-rekey="${name}"]`);
  await expect.poll(find).not.toBeNull();
  const { localName, className, attributes, innerHTML } = find() as Element;
  const others = [...attributes].filter((it) => it.name !== "class").map((it) => [it.name, it.value]);
  await unmount();
  return { localName, className, attributes: Object.fromEntries(others) as Record<string, string>, innerHTML };
}

test.each(Object.entries(parts))(
  "%s takes a class, and another element in its place: one as it is, or what a function makes",
  async (name, [tag, part]) => {
    const Tag = tag as "div";
    const rootWith = (props: PartProps) => (
      <ChangePassword.Root provider={provider} username={username} id="form" {...(name === "captcha" && { captcha })}>
        {part(props)}
      </ChangePassword.Root>
    );
    const own = await seen(name, rootWith({ className: "mine" }));
    expect(own).toMatchObject({ localName: tag, className: "mine" });
    const attributes = { ...own.attributes, "data-theirs": "" };

    const element = <Tag className="theirs" data-theirs="" />;
    expect(await seen(name, rootWith({ className: "mine", render: element }))).toEqual({
      ...own,
      className: "theirs mine",
      attributes,
    });
    expect(await seen(name, rootWith({ render: element }))).toMatchObject({ className: "theirs" });
    const make = (props: object) => <Tag {...props} data-theirs="" />;
    expect(await seen(name, rootWith({ className: "mine", render: make }))).toEqual({ ...own, attributes });
  },
);

test.each([
  ["root", (it: PartProps) => <ChangePassword.Root {...it} provider={provider} username={username} heading={false} />],
])("%s does too", async (name, part) => {
  expect(await seen(name, part({ className: "mine", render: <section className="theirs" /> }))).toMatchObject({
    localName: "section",
    className: "theirs mine",
  });
  expect(await seen(name, part({ render: (props) => <main {...props} /> }))).toMatchObject({ localName: "main" });
});

test("success does too", async () => {
  await render(
    <ChangePassword.Root
      provider={provider}
      username={username}
      success={<ChangePassword.Success className="mine" render={<section className="theirs" />} />}
    >
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await current().fill(oldPassword);
  await replacement().fill(newPassword);
  await button().click();
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toHaveFocus();
  expect(document.querySelector("section")?.className).toBe("theirs mine");
});

test("a form whose every part has another element works as before", async () => {
  const changePassword = answering("changed");
  const another = (tag: string) => ({
    render: (props: object) => {
      const Tag = tag as "div";
      return <Tag {...props} data-theirs="" />;
    },
  });
  const field = { label: another("label"), input: another("input"), reveal: another("button"), ...another("section") };
  await render(
    <ChangePassword.Root provider={{ id: "test", changePassword }} username={username} {...another("section")}>
      <ChangePassword.ErrorSummary {...another("aside")} />
      <ChangePassword.CurrentPassword {...field} />
      <ChangePassword.NewPassword {...field} />
      <ChangePassword.ConfirmPassword {...field} />
      <ChangePassword.Status {...another("p")} />
      <ChangePassword.Submit {...another("button")} />
    </ChangePassword.Root>,
  );
  await button().click();
  await expect.element(page.getByRole("group", { name: "3 things need your attention" })).toHaveFocus();
  await current().fill(oldPassword);
  await button("Show password").nth(0).click();
  expect(document.querySelector("p[role=status]")?.textContent).toBe("Your password is visible.");
  await replacement().fill(newPassword);
  await page.getByLabelText("Confirm new password").fill(newPassword);
  await button().click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});
