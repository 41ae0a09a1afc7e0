import { z } from "zod";

/** An origin as browsers send it: scheme, host and port, without a path. */
export const webOrigin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: "This is no origin such as https://example.com.",
});
