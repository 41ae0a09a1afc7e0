import type { Clock } from "../clock/createClock.ts";

/** A mail that a vendor would have sent. It holds the link or code that is in it: that is what an outbox is for. */
export interface Mail {
  readonly vendor: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the mail asks to open. */
  readonly link?: string | undefined;
  /** What the mail asks to type. */
  readonly code?: string | undefined;
}

/** What a vendor told another server. */
export interface WebhookDelivery {
  readonly vendor: string;
  readonly event: string;
  readonly url: string;
  /** The status that came back, or what went wrong. */
  readonly result: number | string;
}

/** A moment of the emulator's time, as ISO 8601. */
interface Dated {
  readonly at: string;
}

/** Everything that left the vendors by another way than an answer, the oldest first. */
export interface Outbox {
  readonly mail: (mail: Mail) => void;
  readonly delivered: (delivery: WebhookDelivery) => void;
  readonly contents: () => {
    readonly mails: readonly (Mail & Dated)[];
    readonly webhooks: readonly (WebhookDelivery & Dated)[];
  };
  readonly clear: () => void;
}

// More than anybody reads; the oldest go first.
const kept = 1_000;

/** Makes an outbox in memory: a link in it is as good as a password, so it is on no disk. */
export function createOutbox(clock: Clock): Outbox {
  let mails: (Mail & Dated)[] = [];
  let webhooks: (WebhookDelivery & Dated)[] = [];
  const dated = () => ({ at: new Date(clock.now()).toISOString() });
  return {
    mail(mail) {
      mails = [...mails, { ...dated(), ...mail }].slice(-kept);
    },
    delivered(delivery) {
      webhooks = [...webhooks, { ...dated(), ...delivery }].slice(-kept);
    },
    contents: () => ({ mails, webhooks }),
    clear() {
      mails = [];
      webhooks = [];
    },
  };
}
