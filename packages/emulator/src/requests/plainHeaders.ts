const mediaType =
  /(\*\/\*|application\/(json|xml|octet-stream|x-www-form-urlencoded)|multipart\/form-data|text\/(html|plain))(;\s?(charset=utf-?8|q=[\d.]+))*/;
const listOf = (item: RegExp) => new RegExp(`^${item.source}(,\\s?${item.source})*$`, "i");
const host = /[a-z0-9.-]+(:\d+)?/;

/**
 * The values of headers that are shown as they were sent, by the header's name: only where they are what such a header
 * is made for, as anything else may be a secret in the wrong place.
 */
export const plainHeaders: ReadonlyMap<string, RegExp> = new Map([
  ["accept", listOf(mediaType)],
  ["accept-encoding", listOf(/(br|deflate|gzip|identity|zstd|\*)(;q=[\d.]+)?/)],
  ["accept-language", listOf(/([a-z]{2}(-[a-z]{2})?|\*)(;q=[\d.]+)?/)],
  ["access-control-request-method", /^[A-Z]{3,7}$/],
  ["cache-control", /^(no-cache|no-store|max-age=0)$/],
  ["connection", /^(close|keep-alive)$/i],
  ["content-length", /^\d+$/],
  ["content-type", listOf(mediaType)],
  ["host", new RegExp(`^${host.source}$`, "i")],
  ["origin", new RegExp(`^(null|https?://${host.source})$`, "i")],
  ["pragma", /^no-cache$/],
  ["sec-fetch-dest", /^(empty|document)$/],
  ["sec-fetch-mode", /^(cors|navigate|no-cors|same-origin)$/],
  ["sec-fetch-site", /^(cross-site|none|same-origin|same-site)$/],
  ["transfer-encoding", /^chunked$/i],
  ["x-preventwebhook", /^(true|false)$/i],
  ["x-requested-with", /^XMLHttpRequest$/],
]);
