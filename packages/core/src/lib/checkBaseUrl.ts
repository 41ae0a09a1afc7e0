import { isDevelopment } from "./isDevelopment.ts";
import { misconfigured } from "./misconfigured.ts";

// Passwords may cross plain HTTP only on the machine itself. URL has already turned other spellings of 127.0.0.1 into
// this one.
const loopback = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function parse(value: unknown): URL | undefined {
  // URL forgives white space, backslashes and missing slashes; who wrote those meant something else.
  if (typeof value !== "string" || !/^https?:\/\/[^/\s\\]+[^\s\\]*$/i.test(value)) return undefined;
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

/**
 * Checks where passwords are about to be sent.
 *
 * @returns the URL without its last slash, so that a path can be appended; a path prefix (of a proxy) is kept
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkBaseUrl(provider: string, value: unknown): string {
  const url = parse(value);
  if (!url) {
    throw misconfigured(
      provider,
      "baseUrl",
      isDevelopment && "is not an absolute URL. Give one such as https://id.example.com.",
    );
  }
  if (url.protocol !== "https:" && !loopback.test(url.hostname)) {
    throw misconfigured(
      provider,
      "baseUrl",
      isDevelopment &&
        "is not https, so passwords would be readable on the way. Use https; http is for localhost only.",
    );
  }
  if (/[?#]/.test(String(value)) || /^https?:\/\/[^/]*@/i.test(String(value))) {
    throw misconfigured(
      provider,
      "baseUrl",
      isDevelopment && "has a user name, a query or a fragment. Give only the origin and, for a proxy, a path.",
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * The base URL of a host that was given by its name alone, such as `id.example.com`.
 *
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function baseUrlOfHost(provider: string, host: unknown): string {
  const url = typeof host === "string" && !/[/@?#%]/.test(host) ? parse(`https://${host}`) : undefined;
  if (!url) {
    throw misconfigured(
      provider,
      "host",
      isDevelopment &&
        "is not a bare host name, with or without a port, such as id.example.com. A whole URL goes in baseUrl.",
    );
  }
  return url.origin;
}
