import { expect, it } from "vitest";
import { createOutbox } from "./createOutbox.ts";

const mail = {
  vendor: "loginradius",
  to: "jo@example.com",
  subject: "Reset",
  text: "Open the link.",
  link: "http://x/",
};
const delivery = { vendor: "loginradius", event: "ChangePassword", url: "http://x/", result: 200 };

it("keeps mails and webhooks with the emulator's time", () => {
  let now = 0;
  const outbox = createOutbox({ now: () => now });
  outbox.mail(mail);
  now = 1_000;
  outbox.delivered(delivery);
  outbox.mail({ ...mail, link: undefined, code: "123456" });
  expect(outbox.contents()).toEqual({
    mails: [
      { at: "1970-01-01T00:00:00.000Z", ...mail },
      { at: "1970-01-01T00:00:01.000Z", ...mail, link: undefined, code: "123456" },
    ],
    webhooks: [{ at: "1970-01-01T00:00:01.000Z", ...delivery }],
  });
});

it("keeps the newest thousand of each, the oldest first", () => {
  const outbox = createOutbox({ now: () => 0 });
  for (let count = 1; count <= 1_005; count += 1) {
    outbox.mail({ ...mail, text: `${count}` });
    outbox.delivered({ ...delivery, result: count });
  }
  const { mails, webhooks } = outbox.contents();
  expect([mails.length, mails[0]?.text, mails.at(-1)?.text]).toEqual([1_000, "6", "1005"]);
  expect([webhooks.length, webhooks[0]?.result, webhooks.at(-1)?.result]).toEqual([1_000, 6, 1_005]);
});

it("is empty once it is cleared", () => {
  const outbox = createOutbox({ now: () => 0 });
  outbox.mail(mail);
  outbox.delivered(delivery);
  const before = outbox.contents();
  outbox.clear();
  expect(outbox.contents()).toEqual({ mails: [], webhooks: [] });
  expect(before.mails).toHaveLength(1);
});
