/**
 * Descriptions by code where a guide's sample has others than the page of error codes (LoginRadius: guides "auth
 * security configuration" and "advanced API usage").
 */
export const sampleDescriptions: ReadonlyMap<number, string> = new Map([
  [1132, "Your account has been locked, please enter reCAPTCHA in order to login."],
  [1134, "Validation failed for one or more field's. please check errors field for more information."],
  [1148, "Your account has been locked, please enter the answer to the security question in order to login."],
]);
