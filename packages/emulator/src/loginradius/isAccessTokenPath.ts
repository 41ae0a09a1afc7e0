/** Whether a call is one of LoginRadius's older ones below `/api/v2/access_token`, which have rules of their own. */
export function isAccessTokenPath({ pathname }: URL): boolean {
  return pathname.toLowerCase().startsWith("/api/v2/access_token");
}
