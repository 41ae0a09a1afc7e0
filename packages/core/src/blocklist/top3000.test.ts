import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { passwordLength } from "../policy.ts";
import { top3000 } from "./top3000.ts";

// Writes top3000.ts: after an update of @zxcvbn-ts/language-common, `vitest run -u` of this file brings it up to date.

const license = `/*!
 * The 3,000 most common passwords of 8 characters or more: the first ones of the dictionary "passwords-common" of
 * @zxcvbn-ts/language-common, sorted. Written by top3000.test.ts.
 *
 * Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.
 * Copyright (c) 2021 @zxcvbn-ts
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */`;

/** OWASP ASVS 5.0, requirement 6.2.4: the top 3,000 that match the policy. */
const count = 3_000;

/** NIST SP 800-63B-4, section 3.1.1.2: no verifier takes a shorter one. */
const shortest = 8;

// The most common come first.
const ranked = dictionary["passwords-common"].map(String);
const common = ranked.filter((it) => passwordLength(it) >= shortest).slice(0, count);

test("top3000.ts is what the dictionary gives", async () => {
  const code = `${license}\nexport const top3000: string =\n  "${common.toSorted().join(" ")}";\n`;
  await expect(code).toMatchFileSnapshot("top3000.ts");
});

test("the list holds each of them once, as it is compared: in NFC, in lower case, without a space in it", () => {
  const list = top3000.split(" ");
  expect(new Set(list).size).toBe(count);
  expect(list).toEqual(list.map((it) => it.normalize("NFC").toLowerCase()));
  expect(list).toEqual(expect.arrayContaining(["password", "password1", "12345678", "qwertyuiop"]));
  expect(list.map(passwordLength).toSorted((a, b) => a - b)[0]).toBe(shortest);
});
