/** The address of one of the server's calls, also where the portal lies in a folder of a host. */
export function apiUrl(path: string): string {
  return `${import.meta.env.BASE_URL}api/${path}`;
}
