import type { SeedAccount } from "../accounts/replaceBySeed.ts";

/** The one LoginRadius site (app) there is. Its keys stay the same, so that configurations outlive a restart. */
export const site = {
  apiKey: "502d6fde-ecd0-4ff0-bc19-3c6f7ebb8fbb",
  apiSecret: "3d1f6f2a-5a0e-4c0b-9c64-2f9d7b6a1e58",
  sott: "ZW11bGF0ZWQgU09UVCBvZiB0aGUgZW11bGF0ZWQgTG9naW5SYWRpdXM=*5b9c0f2d7a4e48d1b6c3a8f17e2d9054",
} as const;

/** The site's users that can sign in from the start. */
export const seedAccounts: readonly SeedAccount[] = [
  {
    id: "e8ef97c2-d6a9-47f7-abe7-48829715b95e",
    email: "johnwick@example.com",
    firstName: "John",
    lastName: "Wick",
    phone: "+15555550123",
    userName: "johnwick",
    password: "OldSamplepassword@123",
    pin: "1234",
    securityAnswers: { db7c42df7a9a4f1d9d4c9a3c5f1d2e6b: "Daisy" },
  },
  {
    id: "f428999d-df38-4662-b364-9ff5f33905fe",
    email: "asha.rao@example.com",
    firstName: "Asha",
    lastName: "Rao",
    password: "OtherSamplepassword@456",
  },
];
