/**
 * Empties the form for good. The inputs one by one, since react-hook-form's reset is the browser's own, which goes past
 * React: it keeps beside each input a copy of the value that it saw last, as long as anything keeps the input.
 */
export function forgetPasswords(reset: () => void, element: HTMLFormElement | null): void {
  reset();
  for (const input of element?.querySelectorAll("input") ?? []) input.value = "";
  // `RegExp.input` has what the last regular expression was used on, such as a policy's, for any script to read.
  /(?:)/.test("");
}
