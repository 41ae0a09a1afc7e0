import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { PasswordHash } from "../passwordHash.ts";

// OWASP, Password Storage Cheat Sheet: the least it recommends for Argon2id (19 MiB, two passes, one lane)
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

const derive = promisify(argon2);

/** Argon2id as Node has it built in, off the event loop; hashes are written in the usual `$argon2id$v=19$m=…` form. */
export const argon2id: PasswordHash = {
  async hash(password) {
    const salt = randomBytes(saltBytes);
    const tag = await derive("argon2id", { ...cost, message: password, nonce: salt, tagLength: tagBytes });
    const { memory, passes, parallelism } = cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
  },
  async verify(password, hash) {
    const { groups } = /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>.+)\$(?<tag>.+)$/.exec(hash)!;
    const expected = Buffer.from(groups!["tag"]!, "base64");
    const actual = await derive("argon2id", {
      message: password,
      nonce: Buffer.from(groups!["salt"]!, "base64"),
      memory: Number(groups!["m"]),
      passes: Number(groups!["t"]),
      parallelism: Number(groups!["p"]),
      tagLength: expected.length,
    });
    return timingSafeEqual(actual, expected);
  },
};

function encode(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
