import type { Fingerprint } from "./createFingerprint.ts";
import { describeText } from "./describeText.ts";
import { plainHeaders } from "./plainHeaders.ts";

// Tokens and nearly all passwords have a digit or a sign; names of headers hardly ever have one.
const plainName = /^[a-z]+(-[a-z]+)*$/;
const longestPlainName = 40;

/** Describes headers: names as they were sent, in lower case, and the values that can't be secret. */
export async function describeHeaders(
  headers: Headers,
  fingerprint: Fingerprint,
): Promise<Readonly<Record<string, string>>> {
  const describeHeaderName = async (name: string) =>
    name.length <= longestPlainName && plainName.test(name) ? name : describeText(name, fingerprint);

  async function describeValue(name: string, value: string): Promise<string> {
    if (plainHeaders.get(name)?.test(value)) return value;
    if (name === "access-control-request-headers") {
      return (await Promise.all(value.split(",").map((each) => describeHeaderName(each.trim())))).join(",");
    }
    // Whether there is a scheme is what a test of the wire asks first.
    const [, scheme, credentials] = /^(bearer|basic)(?: (.*))?$/i.exec(value) ?? [];
    if (scheme === undefined) return describeText(value, fingerprint);
    return credentials === undefined ? scheme : `${scheme} ${await describeText(credentials, fingerprint)}`;
  }

  const described = [...headers].map(
    async ([name, value]) => [await describeHeaderName(name), await describeValue(name, value)] as const,
  );
  return Object.fromEntries(await Promise.all(described));
}
