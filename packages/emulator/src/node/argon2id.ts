import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { PasswordHash } from "../accounts/PasswordHash.ts";
import { encodeText } from "../http/encodeText.ts";

/** What a hash costs. */
export interface Argon2idCost {
  /** KiB. */
  readonly memory: number;
  /** How often the memory is gone over. */
  readonly passes: number;
  /** Lanes. */
  readonly parallelism: number;
}

/** OWASP, Password Storage Cheat Sheet: the least it recommends for Argon2id (19 MiB, two passes, one lane). */
export const owaspMinimum: Argon2idCost = { memory: 19_456, passes: 2, parallelism: 1 };

/** The least that Argon2 takes: for tests, of which there are many. */
export const leastCost: Argon2idCost = { memory: 8, passes: 1, parallelism: 1 };

/** Costs that have a name. */
export type CostName = "real" | "minimum";

/** What a hash may cost, by name. */
export const namedCosts: Readonly<Record<CostName, Argon2idCost>> = { real: owaspMinimum, minimum: leastCost };

const saltBytes = 16;
const tagBytes = 32;

const derive = promisify(argon2);

/**
 * Argon2id as Node has it built in, off the event loop. Hashes are written in the usual form, `$argon2id$v=19$m=…`, and
 * verified at the cost they name.
 */
export function createArgon2id({ memory, passes, parallelism }: Argon2idCost): PasswordHash {
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      const input = {
        message: encodeText(password),
        nonce: salt,
        memory,
        passes,
        parallelism,
        tagLength: tagBytes,
      };
      const tag = await derive("argon2id", input);
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
    },
    async verify(password, hash) {
      const { groups } = /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>.+)\$(?<tag>.+)$/.exec(hash)!;
      const expected = Buffer.from(groups!["tag"]!, "base64");
      const actual = await derive("argon2id", {
        message: encodeText(password),
        nonce: Buffer.from(groups!["salt"]!, "base64"),
        memory: Number(groups!["m"]),
        passes: Number(groups!["t"]),
        parallelism: Number(groups!["p"]),
        tagLength: expected.length,
      });
      return timingSafeEqual(actual, expected);
    },
  };
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
