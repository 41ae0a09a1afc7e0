import { digest } from "../crypto/digest.ts";
import { toHex } from "../crypto/toHex.ts";

/** Whom a signature is expected of, and for what. */
export interface Tc3Expectation {
  readonly service: string;
  /** The host names that a caller may take this server for. */
  readonly hosts: readonly string[];
  readonly secretId: string;
  readonly secretKey: string;
}

/** A code of Tencent Cloud's API, and what it says. */
export type Tc3Refusal = readonly [code: string, message: string];

/** How far a caller's clock may be off, in milliseconds (Tencent Cloud, Common Parameters: X-TC-Timestamp). */
const clockToleranceMs = 300_000;

const algorithm = "TC3-HMAC-SHA256";
const authorizationForm =
  /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([^/,\s]+)\/tc3_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks a request's signature (Tencent Cloud, Signature v3).
 *
 * @param body - of the request, as it came
 * @returns why it is refused; nothing when it is good
 */
export async function checkTc3Signature(
  { headers }: Request,
  body: string,
  { service, hosts, secretId, secretKey }: Tc3Expectation,
): Promise<Tc3Refusal | undefined> {
  const timestamp = headers.get("x-tc-timestamp") ?? "";
  const authorization = headers.get("authorization");
  if (!authorization) return ["MissingParameter", "The request is missing a required parameter `Authorization`."];
  if (!/^\d{1,11}$/.test(timestamp)) {
    return ["MissingParameter", "The request is missing a required parameter `X-TC-Timestamp`."];
  }
  const [, id, date, ofService = "", names = "", signature] = authorizationForm.exec(authorization) ?? [];
  const signedHeaders = names.split(";");
  if (!date || !["content-type", "host"].every((name) => signedHeaders.includes(name))) {
    return ["AuthFailure.InvalidAuthorization", "The `Authorization` header does not have the required form."];
  }
  if (id !== secretId) return ["AuthFailure.SecretIdNotFound", "The SecretId is not found."];
  const signedAt = Number(timestamp) * 1_000;
  // By this machine's time, as callers sign by theirs, and not by the emulator's, which tests move.
  if (Math.abs(Date.now() - signedAt) > clockToleranceMs) {
    return ["AuthFailure.SignatureExpire", "The signature has expired: check the clock of your system."];
  }
  const scope = `${date}/${ofService}/tc3_request`;
  const payload = await digest(body);
  const isSignedFor = async (host: string) => {
    const value = (name: string) => (name === "host" ? host : (headers.get(name) ?? "")).trim().toLowerCase();
    const canonicalHeaders = signedHeaders.map((name) => `${name}:${value(name)}\n`).join("");
    const canonical = ["POST", "/", "", canonicalHeaders, names, payload].join("\n");
    let key = encode(`TC3${secretKey}`);
    for (const part of scope.split("/")) key = await hmac(key, part);
    return toHex(await hmac(key, [algorithm, timestamp, scope, await digest(canonical)].join("\n"))) === signature;
  };
  const isOfThatDay = new Date(signedAt).toISOString().startsWith(date);
  const isGood = (await Promise.all(hosts.map(isSignedFor))).includes(true);
  if (isGood && isOfThatDay && ofService === service) return undefined;
  return [
    "AuthFailure.SignatureFailure",
    "The provided credentials could not be validated. Please check your signature is correct.",
  ];
}

const encode = (text: string) => new TextEncoder().encode(text);

async function hmac(key: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, encode(text)));
}
