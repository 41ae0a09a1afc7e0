// Fetch standard, "forbidden request-header" and what browsers add themselves: no page sets these.
const browsersOwn =
  /^(sec-.*|proxy-.*|accept-charset|accept-encoding|access-control-request-(method|headers)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via)$/;

// Fetch standard, "CORS-safelisted request-header"
const longestSafeValue = 128;
const unsafeCharacters = /["():<>?@[\\\]{}]|(?!\t)\p{Cc}/u;
const safeLanguage = /^[\w *,\-.;=]*$/;
const safeTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;
const isSafeValue: Readonly<Record<string, (value: string) => boolean>> = {
  accept: (value) => !unsafeCharacters.test(value),
  "accept-language": (value) => safeLanguage.test(value) && !value.includes("_"),
  "content-language": (value) => safeLanguage.test(value) && !value.includes("_"),
  "content-type": (value) => safeTypes.test(value) && !unsafeCharacters.test(value),
  range: (value) => /^bytes=\d+-\d*$/.test(value),
};

/** The headers for which a page of another origin needs leave: lower case, in order, as a preflight names them. */
export function unsafeHeaderNames(headers: Headers): readonly string[] {
  return [...headers]
    .filter(([name, value]) => !browsersOwn.test(name) && !isSafe(name, value))
    .map(([name]) => name)
    .toSorted();
}

function isSafe(name: string, value: string): boolean {
  return value.length <= longestSafeValue && Object.hasOwn(isSafeValue, name) && isSafeValue[name]!(value);
}
