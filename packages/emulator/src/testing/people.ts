/** The seed accounts' e-mail addresses and passwords, as the README name them. */
export const john = { email: "johnwick@example.com", password: "OldSamplepassword@123" };
export const asha = { email: "asha.rao@example.com", password: "OtherSamplepassword@456" };
