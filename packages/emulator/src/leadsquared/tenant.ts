import type { SeedAccount } from "../accounts/replaceBySeed.ts";

/**
 * The one LeadSquared account (tenant) there is, with its portal. The values stay the same, so that configurations
 * outlive a restart.
 */
export const tenant = {
  portalId: "7fbf64ff-9ac8-465c-9c9b-ddc046903d7f",
  // 64 characters and a suffix of 7, as the sample in the Portal API's documentation
  registrationToken: "fb22aa513611532490b21da4b48f1c6614ea1e627079ebabf1dd123d01088a57EM48010",
  // 288 characters of base64, as the sample there
  publicAuthKey:
    "JvwR30RqER/9vLhiSIYFXCcqnTKLCi+uLJa6OQWd3r6E58DmmJYCdMNR4PGfM/AAzDuKpCJ1IRrstQ3wToV8Ufl4VAs1P5za" +
    "raCCGApVklyHd+tI3xFy+AyUGEbu3P7yI2F7ThFh/krNysMO9RGkPs2Qa4ci/uDltV652j/qaVjmJIwNApXM/N/HlYeNOzDC" +
    "TSrNbD/dlALUmt2HZnj9mA5fhFtorPdu306No5Z/WkbMokPOK+RV5E6PNmJ71Qx1iwMqP2zql9EWdR1wP7YeckhNDmUNRw==",
  accessKey: "d6c9c2b079c8907f5e690fea8a9befe3",
  secretKey: "bf0a77d3dd23d065484745e1b01fc1fe97338ccc",
} as const;

/** The portal's leads that can sign in from the start. */
export const seedAccounts: readonly (SeedAccount & { readonly phone: string })[] = [
  {
    id: "72545420-e1e5-4931-907b-486523095724",
    email: "johnwick@example.com",
    firstName: "John",
    lastName: "Wick",
    // Numbers that are nobody's, written as LeadSquared writes them.
    phone: "+1-2025550142",
    password: "OldSamplepassword@123",
  },
  {
    id: "8a8dcf70-e278-4585-b164-e3799e596071",
    email: "asha.rao@example.com",
    firstName: "Asha",
    lastName: "Rao",
    phone: "+1-2025550143",
    password: "OtherSamplepassword@456",
  },
];
